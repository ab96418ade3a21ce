import { printLine, step } from '../../../scripts/bring-up/steps.mjs'
import type { Asks } from '../make-asks'
import { openDirectus } from './open-directus'
import { openOwn } from './open-own'
import { openPayload } from './open-payload'
import { openBehindFront, openRaw } from './open-stand-ins'
import { openStrapi } from './open-strapi'
import type { OpenSystem, System } from './system'

type Input = OpenSystem & {
  asks: Asks
  /** Names; nothing else is opened, but our own gallery always. */
  wanted: ReadonlySet<string>
}

export type Opened = {
  systems: Map<string, System>
  /** Why a peer is not measured, by name. */
  missing: Record<string, string>
}

/** Brings up everything that shall be measured, with the same styles in it. */
export async function openSystems({ asks, wanted, ...input }: Input): Promise<Opened> {
  const systems = new Map<string, System>()
  const missing: Record<string, string> = {}
  const add = (...list: System[]) => {
    for (const system of list) if (wanted.has(system.name)) systems.set(system.name, system)
  }
  const own = await step('Opening this project', () => openOwn(input))
  systems.set(own.front.name, own.front)
  add(own.origin)
  const picture = own.picture
  const prebuilt = await fetch(own.front.url + pathOf(own.front, asks.list[0]))
  const bytes = Buffer.from(await prebuilt.arrayBuffer())

  async function tryPeer(name: string, open: () => Promise<System[]>): Promise<void> {
    const isWanted = [...wanted].some((one) => one.startsWith(name))
    if (!isWanted) return
    try {
      const opened = await step(`Opening ${name}`, open)
      add(...opened)
      const [peer] = opened
      if (!peer || !wanted.has(`${name}-front`)) return
      add(await openBehindFront({ ...input, peer, own: own.front }))
    } catch (error) {
      missing[name] = error instanceof Error ? error.message : String(error)
      printLine(`  ${name} is left out: ${missing[name]}`)
    }
  }

  const hasNext = wanted.has('next-prebuilt') || wanted.has('next-static')
  await tryPeer(hasNext && !wanted.has('payload') ? 'next' : 'payload', async () => {
    const { payload, ...others } = await openPayload({ ...input, picture, prebuilt: bytes })
    return [payload, ...Object.values(others)]
  })
  await tryPeer('strapi', async () => [await openStrapi({ ...input, picture })])
  await tryPeer('directus', async () => [await openDirectus({ ...input, picture })])
  if (wanted.has('raw'))
    add(await openRaw({ ...input, own: own.front, paths: warmPaths(own.front, asks) }))
  return { systems, missing }
}

/** What the server that only repeats must know. */
function warmPaths(own: System, { list, search, style, page }: Asks): string[] {
  const all = [...list, ...search, ...style, ...page, { kind: 'picture' as const }]
  return all.map((ask) => pathOf(own, ask))
}

function pathOf(system: System, ask: Parameters<System['pathOf']>[0] | undefined): string {
  return (ask && system.pathOf(ask)) ?? '/'
}
