import { fork } from 'node:child_process'
import cluster from 'node:cluster'
import path from 'node:path'
import type { ApplicationSettings } from './application-main'
import type { FrontSettings } from './front-main'
import type { Started } from './supervise'

const FOLDER = import.meta.dirname
const EXEC_ARGV = ['--import', 'tsx']

/** Starts a process of the application. */
export function startApplication(settings: ApplicationSettings): Started {
  return fork(path.join(FOLDER, 'application-main.ts'), [JSON.stringify(settings)], {
    execArgv: EXEC_ARGV,
    env: environment(),
  })
}

/**
 * Starts a front. Fronts are a cluster for systems on which several processes cannot listen on one port
 * by themselves. Each accepts connections itself: the main process, which could hand them out, has work
 * of its own in the background.
 */
export function startFront(settings: FrontSettings): Started {
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({
    exec: path.join(FOLDER, 'front-main.ts'),
    args: [JSON.stringify(settings)],
    execArgv: EXEC_ARGV,
  })
  return cluster.fork(environment()).process
}

/** Children end with the main process by themselves, and watch no launcher. */
function environment(): NodeJS.ProcessEnv {
  const { STARTED_BY_PID: _, ...rest } = process.env
  return rest
}
