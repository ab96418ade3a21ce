import { ServerResponse } from 'node:http'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMoments } from './moments'
import { OUTDATED_HEADER, watchOutdated } from './outdated'
import PageCacheHandler from './page-cache-handler'
import { shareChanges } from './shared-changes'

const PAGE = { kind: 'APP_PAGE' }

let generation: string | null
shareChanges({
  generation: () => generation,
  catchUpWith: async () => undefined,
  onChange: () => () => true,
})

beforeEach(() => {
  generation = crypto.randomUUID()
})

/** A request for a page: when it comes, and what is said of the page that it is given. */
function come() {
  const response = new ServerResponse({ method: 'GET' } as never)
  response.setHeader('cache-control', 'public, s-maxage=30')
  const finish = watchOutdated(response)
  return (page: { headers?: Record<string, unknown> }) => {
    for (const [name, value] of Object.entries(page.headers ?? {})) {
      response.setHeader(name, String(value))
    }
    finish()
    return response.getHeaders()
  }
}

/** Begins to make a page, as Next does. */
async function begin(key: string) {
  const handler = new PageCacheHandler()
  const found = await handler.get(key, PAGE)
  return async () => {
    if (found) return found.value
    const page: { kind: string; html: string; headers?: Record<string, unknown> } = {
      ...PAGE,
      html: 'page',
    }
    await handler.set(key, page, {})
    return page
  }
}

describe('a page that several requests share', () => {
  it('is good for all who came while nothing had changed', async () => {
    const first = come()
    const make = await begin('/shared')
    const second = come()
    const page = await make()
    for (const send of [first, second]) {
      expect(send(page)).toEqual({ 'cache-control': 'public, s-maxage=30' })
    }
  })

  it('is outdated for whoever came after a change, and kept by nobody', async () => {
    const first = come()
    const make = await begin('/late')
    generation = crypto.randomUUID()
    const second = come()
    const page = await make()
    expect(first(page)).not.toHaveProperty(OUTDATED_HEADER)
    expect(second(page)).toEqual({ [OUTDATED_HEADER]: '1', 'cache-control': 'private, no-store' })
  })

  it('is good for whoever came before it was begun', async () => {
    const early = come()
    generation = crypto.randomUUID()
    const page = await (await begin('/new'))()
    expect(early(page)).not.toHaveProperty(OUTDATED_HEADER)
  })

  it('is good however long ago it was made, while nothing changes', async () => {
    await (await begin('/kept'))()
    const later = come()
    const kept = await (await begin('/kept'))()
    expect(later(kept)).not.toHaveProperty(OUTDATED_HEADER)
  })

  it('is shared by nobody while changes cannot be heard of', async () => {
    generation = null
    const make = await begin('/unsure')
    const second = come()
    expect(second(await make())).toHaveProperty(OUTDATED_HEADER)
  })
})

it('moments of one generation are one, and never go back', () => {
  const generations = ['a', 'a', 'b', null, null, 'b']
  const moment = createMoments(() => generations.shift() ?? null)
  expect([1, 2, 3, 4, 5, 6].map(moment)).toEqual([1, 1, 2, 3, 4, 5])
})
