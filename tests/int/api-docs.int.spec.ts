import { afterAll, beforeAll, expect, it } from 'vitest'
import { srefListAnswerSchema } from '@/domain/api/sref-list'
import { readBlocks, runBlocks } from '../helpers/api/doc-lines'
import { type ApiWorld, openApiWorld } from '../helpers/api/open-api-world'
import { serveRoutes } from '../helpers/api/serve-routes'
import type { Listening } from '../helpers/listen'

const GUIDE = 'docs/api.md'

let world: ApiWorld
let server: Listening

beforeAll(async () => {
  world = await openApiWorld()
  server = await serveRoutes(world.files)
})
afterAll(async () => {
  await server?.close()
  await world?.stop()
})

it('the lines for scripts make a key, and create, replace, find and delete a style', async () => {
  const { email, password } = await world.addThrowAway(['editor'])
  const settings = { SITE: server.url, EMAIL: email, PASSWORD: password }
  const [names] = await readBlocks(GUIDE, 'settings')
  expect(names?.match(/^\w+(?==)/gm)).toEqual(Object.keys(settings))

  const printed = await runBlocks(await readBlocks(GUIDE, 'run'), settings)
  const [signedIn, created, replaced, found, deleted, revoked] = printed
  expect([signedIn, deleted, revoked]).toEqual(['', '', ''])
  const style = { title: 'Salt and copper', code: '1747943467' }
  expect(JSON.parse(created ?? '')).toMatchObject({ ...style, status: 'draft' })
  expect(JSON.parse(replaced ?? '')).toMatchObject({ ...style, status: 'published' })
  expect(JSON.parse(found ?? '').hits[0].document).toMatchObject(style)

  const { docs } = await world.payload.find({ collection: 'api-keys', pagination: false, depth: 0 })
  expect(docs.filter(({ name }) => name === 'My script')).toEqual([])
  const left = await fetch(`${server.url}/api/sref?search=salt%20copper`)
  expect(srefListAnswerSchema.parse(await left.json()).totalDocs).toBe(0)
})

it('the other lines are answered too', async () => {
  const others = await readBlocks(GUIDE, '')
  const asked = others.flatMap((block) => block.match(/(?<=^curl )"\$SITE[^"]+"/gm) ?? [])
  expect(asked.length).toBeGreaterThanOrEqual(4)
  const lines = asked.map((address) => `curl -sS -o /dev/null -w '%{http_code}' ${address}`)
  expect(await runBlocks(lines, { SITE: server.url })).toEqual(asked.map(() => '200'))
  const [caching] = others.filter((block) => block.includes('If-None-Match'))
  const inPlace = (caching ?? '').replaceAll('styles.json', '/dev/null')
  expect(await runBlocks([inPlace], { SITE: server.url })).toEqual(['304'])
})
