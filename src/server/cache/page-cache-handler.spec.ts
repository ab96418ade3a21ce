import { describe, expect, it } from 'vitest'
import PageCacheHandler from './page-cache-handler'
import { shareGeneration } from './present-generation'

const PAGE = { kind: 'APP_PAGE' }

let generation: string | null = null
shareGeneration(() => generation)

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

  it('are not those that lead nowhere, so a page that is published later is seen', async () => {
    generation = 'd.1'
    expect(await ask('/sref/new', 'nothing here', 404)).toBe('nothing here')
    expect(await ask('/sref/new', 'here it is')).toBe('here it is')
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
