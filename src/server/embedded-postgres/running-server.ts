import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { UserFacingError } from '../user-facing-error'
import { isProcessAlive, type ProcessDetails, readProcess } from './process-table'

/** What `postmaster.pid` says: its lines 1, 4 and 8 (`pidfile.h` in the sources of Postgres). */
export type PostmasterFile = { pid: number; port: number; status: string }

export const supervisorProgram = 'supervise-postgres.ts'

const secondsToWait = 60
const pollMilliseconds = 25

/** Parses `postmaster.pid`. Undefined while it is not complete. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | undefined> {
  return parsePostmasterFile(await readFile(postmasterFileIn(dataDir), 'utf8').catch(() => ''))
}

/**
 * True when a process can be the server that wrote `postmaster.pid`. Ids are used again after a
 * restart of the machine or the container, so a living process alone proves nothing.
 */
export function isServerOf({
  details,
  dataDir,
}: {
  details: ProcessDetails | undefined
  dataDir: string
}): boolean {
  if (!details) return true // Nothing is known: the cautious answer.
  return details.commandLine.includes('postgres') && details.commandLine.includes(` ${dataDir}`)
}

/**
 * Comes to a clear state before a start. A running server whose supervisor lives is returned, to
 * be used; one that lost its supervisor (killed) is shut down; what a dead one left is no obstacle.
 *
 * @throws UserFacingError when an old server does not end.
 */
export async function settleRunningServer(dataDir: string): Promise<PostmasterFile | undefined> {
  const deadline = Date.now() + secondsToWait * 1000
  let hasAskedToStop = false
  for (;;) {
    const server = await readPostmasterFile(dataDir)
    if (!server || !isProcessAlive(server.pid)) return undefined
    const details = readProcess(server.pid)
    if (!isServerOf({ details, dataDir })) {
      await setAside({ dataDir, stalePid: server.pid })
      return undefined
    }
    const isSupervised = hasLivingSupervisor(details)
    if (isSupervised && server.status === 'ready') return server
    if (!isSupervised && !hasAskedToStop) {
      process.kill(server.pid, 'SIGINT')
      hasAskedToStop = true
    }
    if (Date.now() > deadline) throw stillRunning({ dataDir, pid: server.pid })
    await delay(pollMilliseconds)
  }
}

/** A server whose supervisor was killed has another parent. */
function hasLivingSupervisor(details: ProcessDetails | undefined): boolean {
  if (!details) return process.platform === 'win32' // Not known there: the server is used as it is.
  return readProcess(details.parentPid)?.commandLine.includes(supervisorProgram) ?? false
}

/** Postgres removes the file of a dead process itself, not one whose id another program got. */
async function setAside({ dataDir, stalePid }: { dataDir: string; stalePid: number }) {
  const aside = join(dataDir, `postmaster.pid.stale-${process.pid}`)
  await rename(postmasterFileIn(dataDir), aside).catch(() => undefined)
  const moved = parsePostmasterFile(await readFile(aside, 'utf8').catch(() => ''))
  if (moved && moved.pid !== stalePid) await rename(aside, postmasterFileIn(dataDir)) // A new start's.
  await rm(aside, { force: true })
}

function stillRunning({ dataDir, pid }: { dataDir: string; pid: number }) {
  return new UserFacingError({
    message: `An earlier Postgres still works on ${dataDir} and does not end.`,
    hint: `End the process ${pid} and start again.`,
  })
}

function postmasterFileIn(dataDir: string): string {
  return join(dataDir, 'postmaster.pid')
}
