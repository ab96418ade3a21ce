import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '@/demo/art/prng'

type Input = {
  siteUrls: string[]
  /** Addresses of visitors' everyday life. */
  paths: string[]
  clients: number
  /** Between an answer and the next request of a client. */
  thinkMs: number
}

export type Load = { stop: () => Promise<{ answers: number; failures: number }> }

/** Visitors who look at other things meanwhile, on all instances. */
export function loadOthers({ siteUrls, paths, clients, thinkMs }: Input): Load {
  const random = createRandom('front-publish')
  const pick = <Item>(items: Item[]) => items[Math.floor(random.next() * items.length)] as Item
  const total = { answers: 0, failures: 0 }
  let isOver = false

  async function visit(): Promise<void> {
    while (!isOver) {
      try {
        const response = await fetch(pick(siteUrls) + pick(paths))
        await response.arrayBuffer()
        if (response.status >= 400) total.failures += 1
      } catch {
        total.failures += 1
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
