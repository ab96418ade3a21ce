import { setTimeout as delay } from 'node:timers/promises'
import { fetch } from 'undici'
import { createRandom } from '@/demo/art/prng'

/** An event that the server has answered for, and when. */
export type ToldEvent = { number: number; answeredAt: number }

type Input = {
  /** Where events are taken at this moment; null while nobody is there. */
  portOf: () => number | null
  slugs: string[]
  count: number
  /** Events a second. */
  rate: number
  seed: string
  onTold: (told: number) => void
}

export type Telling = { told: ToldEvent[]; inDoubt: number; refused: number }

const SENDERS = 8
const MAX_BATCH = 20
const PAUSE_MS = 20
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** By its referrer an event is found again in the database. */
export const REFERRER = 'https://bench.example/'

/** Tells events of new visitors in batches until so many have been answered for. */
export async function tellEvents(input: Input): Promise<Telling> {
  const random = createRandom(`analytics-kill/${input.seed}`)
  const telling: Telling = { told: [], inDoubt: 0, refused: 0 }
  let next = 0

  async function send(port: number): Promise<void> {
    const size = 1 + random.below(MAX_BATCH)
    const numbers = Array.from({ length: size }, () => next++)
    const body = numbers.map((number) => ({
      type: random.chance(0.5) ? 'view' : 'copy',
      // Within a batch no style twice: a visitor's second view of it would rightly not count.
      ref: input.slugs[number % input.slugs.length],
      referrer: `${REFERRER}${number}`,
    }))
    const [first = 0] = numbers
    try {
      const { status } = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'user-agent': USER_AGENT,
          'x-gallery-client-address': `10.${first >> 16}.${(first >> 8) & 255}.${first & 255}`,
        },
      })
      const answeredAt = Date.now()
      if (status !== 202) telling.refused += size
      else for (const number of numbers) telling.told.push({ number, answeredAt })
    } catch {
      telling.inDoubt += size
    }
  }

  async function keepSending(): Promise<void> {
    const pauseMs = ((SENDERS * MAX_BATCH) / 2 / input.rate) * 1000
    while (telling.told.length < input.count) {
      const port = input.portOf()
      if (port === null) await delay(PAUSE_MS)
      else {
        await send(port)
        input.onTold(telling.told.length)
        await delay(pauseMs)
      }
    }
  }

  await Promise.all(Array.from({ length: SENDERS }, keepSending))
  return telling
}
