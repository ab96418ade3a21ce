import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontStage, openFrontStage, publicly } from '../helpers/front-stage'
import { waitUntil } from '../helpers/wait-until'

let stage: FrontStage

beforeEach(async () => {
  stage = await openFrontStage()
})

afterEach(() => stage.close())

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `/api/search?q=word${index}`)

const askAll = (urls: string[]) => Promise.all(urls.map((url) => stage.ask({ url })))

/** An application that takes its time, and notes how much it works on at once. */
function work({ ms, surrogateKey = 'srefs' }: { ms: number; surrogateKey?: string }) {
  const load = { most: 0, urls: [] as string[], done: 0 }
  let open = 0
  stage.application = async ({ url = '' }) => {
    open += 1
    load.most = Math.max(load.most, open)
    load.urls.push(url)
    await wait(ms)
    open -= 1
    load.done += 1
    return publicly(`{"made":"${url}"}`, { 'surrogate-key': surrogateKey })
  }
  return load
}

describe('the application behind a busy front', () => {
  it('gets eight questions at once, and all are answered', async () => {
    const load = work({ ms: 20 })
    const answers = await askAll(addresses(150))
    expect(load.most).toBe(8)
    expect(answers.every(({ status, text }) => status === 200 && text.includes('made'))).toBe(true)
    expect(new Set(load.urls).size).toBe(150)
  })

  it('is asked for two old answers at a time, while all are given what there is', async () => {
    const urls = addresses(40)
    work({ ms: 0 })
    await askAll(urls)
    const load = work({ ms: 5 })
    stage.passedMs += 31_000
    const given = await askAll(urls)
    expect(new Set(given.map(({ headers }) => headers['x-cache']))).toEqual(new Set(['stale']))
    await waitUntil('all are new', () => load.done === urls.length)
    await wait(20)
    expect(load.most).toBe(2)
    const after = await askAll(urls)
    expect(new Set(after.map(({ headers }) => headers['x-cache']))).toEqual(new Set(['hit']))
    expect(load.urls.length).toBe(urls.length)
  })

  it('is asked for what a change has removed before what is only old', async () => {
    const urls = addresses(20)
    const [changed = '', ...others] = urls
    work({ ms: 0, surrogateKey: 'sref:1' })
    for (let asks = 0; asks < 5; asks += 1) await stage.ask({ url: changed })
    work({ ms: 0 })
    await askAll(others)
    await askAll(urls)
    const load = work({ ms: 20 })
    stage.passedMs += 31_000
    await askAll(others)
    stage.change(['sref:1'])
    await waitUntil('the changed one is asked for', () => load.urls.includes(changed))
    expect(load.urls.indexOf(changed)).toBeLessThan(6)
  })
})
