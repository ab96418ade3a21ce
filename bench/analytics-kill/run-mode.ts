import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '@/demo/art/prng'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import type { Services } from '../kill/open-services'
import { readDifferences, readStored } from './read-stored'
import { type Mortal, startMortal } from './start-mortal'
import { tellEvents } from './tell-events'

export type Mode = 'memory' | 'stream'

export type ModeReport = {
  mode: Mode
  told: number
  inDoubt: number
  refused: number
  stored: number
  kills: number
  lost: number
  /** The oldest loss: milliseconds between its answer and the kill. */
  oldestLossMs: number
  /** Lost although answered for more than a second before the kill. */
  lostTooOld: number
  /** Looks at the database while all this went on, and how many found counters that differed. */
  looks: number
  differences: number
  seconds: number
}

type Input = {
  processes: ProcessGroup
  services: Services
  mode: Mode
  redisUrl: string
  slugs: string[]
  events: number
  kills: number
  rate: number
  seed: string
  onProgress: (state: { done: number; total: number }) => void
}

const LOOK_EVERY_MS = 150
const SETTLE_MS = 60_000
const ALLOWED_LOSS_MS = 1_000
const WRITERS = 2

/** Tells events while processes are killed, lets the rest come in, and judges. */
export async function runMode(input: Input): Promise<ModeReport> {
  const { mode, services, events, kills } = input
  const startedAt = Date.now()
  const random = createRandom(`kills/${mode}/${input.seed}`)
  const killedAt: number[] = []
  let server: Mortal | null = await start(input, 'server', 0)
  const writers: Mortal[] = []
  if (mode === 'stream') {
    for (let number = 0; number < WRITERS; number += 1) {
      writers.push(await start(input, 'writer', number))
    }
  }
  let told = 0
  let isDone = false
  const looking = lookAtCounters(services, () => isDone)
  const telling = tellEvents({
    ...input,
    count: events,
    portOf: () => server?.port ?? null,
    onTold: (count) => {
      told = count
      input.onProgress({ done: Math.min(count, events), total: events })
    },
  })

  for (let kill = 1; kill <= kills; kill += 1) {
    const dueAt = ((kill - random.next()) / kills) * events
    while (told < dueAt) await delay(1)
    await delay(random.below(700))
    const [writer] = writers
    if (writer && random.chance(0.5)) {
      await writer.kill()
      writers.shift()
      writers.push(await start(input, 'writer', kill + WRITERS))
    } else if (server) {
      const victim = server
      server = null
      killedAt.push(Date.now())
      await victim.kill()
      server = await start(input, 'server', kill)
    }
  }
  const { told: answered, inDoubt, refused } = await telling
  await settle(services, answered.length)
  isDone = true
  const { looks, differences } = await looking
  const stored = await readStored(services)
  const lost = answered.filter(({ number }) => !stored.has(number))
  const ages = lost.map(({ answeredAt }) => ageAtKill(answeredAt, killedAt))
  await Promise.all([server?.kill(), ...writers.map((writer) => writer.kill())])
  return {
    mode,
    told: answered.length,
    ...{ inDoubt, refused, kills, looks, differences },
    stored: stored.size,
    lost: lost.length,
    oldestLossMs: Math.max(0, ...ages),
    lostTooOld: ages.filter((age) => age > ALLOWED_LOSS_MS).length,
    seconds: (Date.now() - startedAt) / 1000,
  }
}

function start(input: Input, role: 'server' | 'writer', number: number): Promise<Mortal> {
  const { processes, services, mode } = input
  const redisUrl = mode === 'stream' ? input.redisUrl : ''
  return startMortal({ processes, services, name: `${mode}-${role}-${number}`, role, redisUrl })
}

/** How long before the kill that took it an event had been answered for. */
function ageAtKill(answeredAt: number, killedAt: number[]): number {
  const kill = killedAt.find((at) => at >= answeredAt - LOOK_EVERY_MS)
  return kill === undefined ? Number.POSITIVE_INFINITY : Math.max(0, kill - answeredAt)
}

async function lookAtCounters(services: Services, isDone: () => boolean) {
  let looks = 0
  let differences = 0
  while (!isDone()) {
    looks += 1
    if ((await readDifferences(services)) > 0) differences += 1
    await delay(LOOK_EVERY_MS)
  }
  differences += (await readDifferences(services)) > 0 ? 1 : 0
  return { looks: looks + 1, differences }
}

/** Until everything is stored, or nothing has come for longer than a dead writer's share takes. */
async function settle(services: Services, wanted: number): Promise<void> {
  const QUIET_MS = 20_000
  let stored = -1
  let quietSince = Date.now()
  for (const until = Date.now() + SETTLE_MS; Date.now() < until; await delay(200)) {
    const { size } = await readStored(services)
    if (size !== stored) quietSince = Date.now()
    stored = size
    if (size >= wanted || Date.now() - quietSince > QUIET_MS) return
  }
}
