import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import type { Edit, EditOutcome, FromChild, Mode, Role, ToChild, World } from './edits'
import type { Services } from './open-services'

/** How an edit ended: for its editor, or in doubt, because the process died on it. */
export type EditEnd = EditOutcome | 'in doubt'

/** A process of the gallery. */
export type Member = {
  name: string
  /** Payload is open; the process can take a role. */
  booted: Promise<void>
  takeRole: (role: Role, mode: Mode) => Promise<void>
  setUp: () => Promise<World>
  perform: (edit: Edit) => Promise<EditEnd>
  /** Ends it at once, with SIGKILL. */
  kill: () => void
  /** The process is gone. Rejects when nobody has killed it. */
  ended: Promise<void>
}

type Input = { name: string; processes: ProcessGroup; services: Services }

const CHILD = path.join(import.meta.dirname, 'child', 'main.ts')
const LOG_LINES_SHOWN = 20
const POLL_MS = 10

/** Starts a process that will stand ready. */
export function startMember({ name, processes, services }: Input): Member {
  const logFile = path.join(services.folder, `${name}.log`)
  const log = openSync(logFile, 'w')
  const { child, ended: gone } = processes.spawn({
    name,
    program: process.execPath,
    args: ['--import', 'tsx', CHILD],
    env: services.environmentOf(name),
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const silent = new Promise((resolve) => child.once('disconnect', resolve))
  const edits = new Map<number, (end: EditEnd) => void>()
  const expected = new Map<FromChild['type'], (message: FromChild) => void>()
  let editNumber = 0
  let isKilled = false

  child.on('message', (message: FromChild) => {
    if (message.type === 'edit-done') {
      edits.get(message.number)?.(message.outcome)
      edits.delete(message.number)
    } else expected.get(message.type)?.(message)
  })

  const send = (message: ToChild) => child.send(message, () => undefined)

  const hear = <Type extends FromChild['type']>(type: Type) =>
    new Promise<Extract<FromChild, { type: Type }>>((resolve) => {
      expected.set(type, resolve as (message: FromChild) => void)
    })

  async function watchEnd(): Promise<void> {
    await gone
    if (isKilled || processes.isStopping()) return
    const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n')
    throw new Error(`${name} ended by itself:\n${lines.slice(-LOG_LINES_SHOWN).join('\n')}`)
  }

  /** What the process said last is still heard, and its transactions have ended one way or the other. */
  async function giveUpEdits(): Promise<void> {
    await gone
    await silent
    if (processes.isStopping()) return
    await untilDisconnected(services, name)
    for (const end of edits.values()) end('in doubt')
  }

  const ended = watchEnd()
  ended.catch(() => undefined)
  giveUpEdits().catch(() => undefined)
  return {
    name,
    booted: hear('booted').then(() => undefined),
    takeRole: async (role, mode) => {
      const ready = hear('ready')
      send({ type: 'take-role', role, mode })
      await ready
    },
    setUp: async () => {
      const done = hear('set-up-done')
      send({ type: 'set-up' })
      return (await done).world
    },
    perform: (edit) =>
      new Promise((resolve) => {
        editNumber += 1
        edits.set(editNumber, resolve)
        send({ type: 'edit', number: editNumber, edit })
      }),
    kill: () => {
      isKilled = true
      child.kill('SIGKILL')
    },
    ended,
  }
}

async function untilDisconnected({ pool }: Services, name: string): Promise<void> {
  const text = 'select 1 from pg_stat_activity where application_name = $1 limit 1'
  while ((await pool.query(text, [name])).rowCount !== 0) await delay(POLL_MS)
}
