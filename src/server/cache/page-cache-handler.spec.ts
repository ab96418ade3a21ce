import { describe, expect, it } from 'vitest'
import { inRequest } from '../request-context'
import type { Change } from './follow-changes'
import { noteKeys } from './note-keys'
import { noteUnfinished, UNFINISHED_HEADER } from './note-unfinished'
import PageCacheHandler from './page-cache-handler'
import { shareChanges } from './shared-changes'

const PAGE = { kind: 'APP_PAGE' }

let generation: string | null = null
let tell: (change: Change) => void = () => undefined
shareChanges({
  generation: () => generation,
  catchUpWith: async () => undefined,
  onChange: (listener) => {
    tell = listener
    return () => true
  },
})

let changes = 0

/** A commit that touches what these keys name. */
function change(keys: Change['keys'], isNewConnection = false): void {
  changes += 1
  generation = `changed.${changes}`
  tell({ keys, isNewConnection })
}

/** One request for a page, as Next makes it: it renders what it does not find. */
async function request(
  key: string,
  render: () => { html: string; status?: number },
): Promise<{ html?: string }> {
  const handler = new PageCacheHandler()
  const found = await handler.get(key, PAGE)
  if (found) return found.value
  const page = { kind: 'APP_PAGE', ...render() }
  await handler.set(key, page, { cacheControl: { revalidate: 30 } })
  return page
}

/** What a request for a page is given, where `html` is what it would be rendered to now. */
async function ask(key: string, html: string, status?: number): Promise<string | undefined> {
  return (await request(key, () => ({ html, ...(status && { status }) }))).html
}

describe('pages that are kept', () => {
  it('are given again until something changes', async () => {
    generation = 'a.1'
    expect(await ask('/', 'first')).toBe('first')
    expect(await ask('/', 'second')).toBe('first')
    generation = 'a.2'
    expect(await ask('/', 'third')).toBe('third')
  })

  it('are never given after a change that their rendering began before', async () => {
    generation = 'b.1'
    const render = () => {
      generation = 'b.2'
      return { html: 'of before' }
    }
    expect((await request('/', render)).html).toBe('of before')
    expect(await ask('/', 'of after')).toBe('of after')
  })

  it('are neither kept nor given while changes cannot be heard of', async () => {
    generation = 'c.1'
    await ask('/', 'first')
    generation = null
    expect(await ask('/', 'second')).toBe('second')
    generation = 'c.1'
    expect(await ask('/', 'third')).toBe('first')
  })

  it('say that there is nothing only until something is published', async () => {
    generation = 'd.1'
    expect(await ask('/sref/new', 'nothing here', 404)).toBe('nothing here')
    expect(await ask('/sref/new', 'made again', 404)).toBe('nothing here')
    generation = 'd.2'
    expect(await ask('/sref/new', 'here it is')).toBe('here it is')
  })

  it('are not displaced by any number of addresses that lead nowhere', async () => {
    generation = 'h.1'
    const large = 'x'.repeat(2 ** 20)
    await ask('/', 'home')
    for (let at = 0; at < 100; at += 1) await ask(`/sref/${at}`, large, 404)
    expect(await ask('/', 'anew')).toBe('home')
    expect(await ask('/sref/0', 'made again', 404)).toBe('made again')
  })

  it('are not those that could not be made', async () => {
    generation = 'i.1'
    await ask('/', 'broken', 500)
    expect(await ask('/', 'page')).toBe('page')
  })

  it('are new to Next however old they are, and bring their lifetime along', async () => {
    generation = 'e.1'
    await ask('/', 'page')
    const found = await new PageCacheHandler().get('/', PAGE)
    expect(found?.cacheControl).toEqual({ revalidate: 30 })
    expect(Date.now() - (found?.lastModified ?? 0)).toBeLessThan(1_000)
  })

  it('make room for others, so their memory is bounded', async () => {
    generation = 'f.1'
    const large = 'x'.repeat(8 * 2 ** 20)
    for (let at = 0; at < 12; at += 1) await ask(`/sref/${at}`, large)
    expect(await ask('/sref/0', 'anew')).toBe('anew')
    expect(await ask('/sref/11', 'anew')).toBe(large)
  })
})

describe('what a page notes of what it shows', () => {
  /** The headers that Next sends with a page. */
  async function headersOf(key: string, ...keys: string[]) {
    return inRequest({ requestId: 'any' }, async () => {
      const handler = new PageCacheHandler()
      const found = await handler.get(key, PAGE)
      if (found) return found.value.headers
      if (keys.length > 0) noteKeys(...keys)
      const page: { kind: string; html: string; headers?: Record<string, unknown> } = {
        kind: 'APP_PAGE',
        html: 'page',
        headers: { 'x-other': '1' },
      }
      await handler.set(key, page, {})
      return page.headers
    })
  }

  it('is sent with it, just made and as it was kept', async () => {
    generation = 'g.1'
    const headers = { 'x-other': '1', 'surrogate-key': 'sref:1 tags' }
    expect(await headersOf('/sref/a', 'tags', 'sref:1', 'tags')).toEqual(headers)
    expect(await headersOf('/sref/a')).toEqual(headers)
  })

  it('is sent also where the page is not kept', async () => {
    generation = null
    expect(await headersOf('/sref/b', 'sref:2')).toMatchObject({ 'surrogate-key': 'sref:2' })
  })

  it('is unknown for a page that notes nothing', async () => {
    generation = 'g.2'
    expect(await headersOf('/how-to')).toEqual({ 'x-other': '1' })
  })

  it('is nothing where it lacks something: such a page is sent with a word of it, and not kept', async () => {
    generation = 'g.4'
    const making = async (isUnfinished: boolean) =>
      inRequest({ requestId: 'any' }, async () => {
        const handler = new PageCacheHandler()
        const found = await handler.get('/sref/e', PAGE)
        if (isUnfinished) noteUnfinished()
        noteKeys('sref:5')
        const page: Parameters<PageCacheHandler['set']>[1] = { kind: 'APP_PAGE', html: 'page' }
        await handler.set('/sref/e', page, {})
        return { isFound: found !== null, word: page?.headers?.[UNFINISHED_HEADER] }
      })
    expect(await making(true)).toEqual({ isFound: false, word: '1' })
    expect(await making(false)).toEqual({ isFound: false, word: undefined })
    expect(await making(false)).toEqual({ isFound: true, word: undefined })
  })

  it('is not mixed up between pages that are made at the same time', async () => {
    generation = 'g.3'
    const both = await Promise.all([headersOf('/sref/c', 'sref:3'), headersOf('/sref/d', 'sref:4')])
    expect(both.map((headers) => headers?.['surrogate-key'])).toEqual(['sref:3', 'sref:4'])
  })
})

describe('a page that says what it shows', () => {
  /** What a request for it is given, where `html` is what it would be rendered to now. */
  async function askFor(
    key: string,
    html: string,
    { keys = ['sref:1', 'tags'], during = () => {} } = {},
  ) {
    return inRequest({ requestId: 'any' }, () =>
      request(key, () => {
        noteKeys(...keys)
        during()
        return { html }
      }),
    ).then((page) => page.html)
  }

  it('is given again when something else has changed', async () => {
    change('all')
    await askFor('/sref/one', 'first')
    change(['sref:2', 'srefs'])
    change(['media:abc'])
    expect(await askFor('/sref/one', 'second')).toBe('first')
  })

  it.each([
    ['has changed', ['sref:1']],
    ['has been counted anew', ['~tags']],
    ['may have changed', 'all' as const],
  ])('is made anew when what it shows %s', async (_, keys) => {
    change('all')
    await askFor('/sref/two', 'first')
    change(keys)
    expect(await askFor('/sref/two', 'second')).toBe('second')
    expect(await askFor('/sref/two', 'third')).toBe('second')
  })

  it('is made anew after a time in which changes could not be heard of', async () => {
    change('all')
    await askFor('/sref/three', 'first')
    generation = null
    expect(await askFor('/sref/three', 'second')).toBe('second')
    change('all', true)
    expect(await askFor('/sref/three', 'third')).toBe('third')
  })

  it('is not kept when that changes while it is being made, and is when something else does', async () => {
    change('all')
    await askFor('/sref/four', 'of before', { during: () => change(['sref:1']) })
    expect(await askFor('/sref/four', 'of after')).toBe('of after')
    await askFor('/sref/five', 'first', { during: () => change(['sref:2']) })
    expect(await askFor('/sref/five', 'second')).toBe('first')
  })

  it('that there is nothing is true only until the next change of anything', async () => {
    change('all')
    const lost = (html: string) =>
      inRequest({ requestId: 'any' }, () =>
        request('/sref/none', () => {
          noteKeys('sref:1')
          return { html, status: 404 }
        }),
      ).then((page) => page.html)
    await lost('nothing')
    expect(await lost('still nothing')).toBe('nothing')
    change(['sref:9'])
    expect(await lost('something')).toBe('something')
  })
})
