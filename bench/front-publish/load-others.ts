import { setTimeout as delay } from 'node:timers/promises'
import { request } from 'undici'
import { createRandom } from '@/demo/art/prng'

type Input = {
  siteUrls: string[]
  /** Addresses of visitors' everyday life. */
  paths: string[]
  clients: number
  /** Between an answer and the next request of a client. */
  thinkMs: number
}

export type Load = { stop: () => Promise<LoadReport> }

export type LoadReport = {
  answers: number
  failures: number
  /** How often by what was answered where. */
  failed: Record<string, number>
}

/** Visitors who look at other things meanwhile, on all instances. */
export function loadOthers({ siteUrls, paths, clients, thinkMs }: Input): Load {
  const random = createRandom('front-publish')
  const pick = <Item>(items: Item[]) => items[Math.floor(random.next() * items.length)] as Item
  const total: LoadReport = { answers: 0, failures: 0, failed: {} }
  let isOver = false

  async function visit(): Promise<void> {
    while (!isOver) {
      const path = pick(paths)
      const failure = await ask(pick(siteUrls) + path)
      if (failure !== null) {
        const name = `${failure} ${path}`
        total.failures += 1
        total.failed[name] = (total.failed[name] ?? 0) + 1
      }
      total.answers += 1
      await delay(thinkMs * (0.5 + random.next()))
    }
  }

  const all = Array.from({ length: clients }, visit)
  return {
    stop: async () => {
      isOver = true
      await Promise.all(all)
      return total
    },
  }
}

/** @returns what went wrong, or null. */
async function ask(url: string): Promise<string | null> {
  try {
    const { statusCode, body } = await request(url)
    await body.dump()
    return statusCode < 400 ? null : String(statusCode)
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code ?? error)
  }
}
