import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findMeilisearch,
  type MeilisearchServer,
  startMeilisearch,
} from '../helpers/meilisearch-server'
import { describeSearchEngine } from '../search/conformance/describe-search-engine'
import { meilisearchEngines } from '../search/engines/open-meilisearch-engine'
import { describeSearchQuality } from '../search/quality/describe-search-quality'

const name = 'Meilisearch'
const source = await findMeilisearch()

if (source.kind === 'none') {
  process.stderr.write(`The promises of ${name} are not checked: ${source.reason}.\n`)
  it(`keeps the promises of a search engine with ${name}`, ({ skip }) => skip(source.reason))
} else {
  describe(`with a real ${name}`, () => {
    let server: MeilisearchServer
    beforeAll(async () => {
      server = await startMeilisearch(source)
      process.stdout.write(`${name} ${server.version}\n`)
    })
    afterAll(() => server?.stop())
    const open = meilisearchEngines(() => server)

    it('is of a version that the gallery knows', () => {
      expect(server.version).toMatch(/^1\.\d+\.\d+/)
    })

    describeSearchEngine({ name, open })
    describeSearchQuality({ name, open, leastMrr: 0.9 })
  })
}
