import { afterAll, beforeAll, describe } from 'vitest'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { askingOf } from '../search/conformance/asking'
import { catalogue } from '../search/conformance/catalogue'
import { describeSearchEngine } from '../search/conformance/describe-search-engine'
import type { EngineUnderTest } from '../search/conformance/engine-under-test'
import { versioned } from '../search/conformance/make-document'
import { promiseAnyQuestion } from '../search/conformance/promises/any-question'
import { postgresEngines } from '../search/engines/open-postgres-engine'
import { describeSearchQuality } from '../search/quality/describe-search-quality'

let gallery: TestGallery

beforeAll(async () => {
  gallery = await startGallery()
})
afterAll(() => gallery?.stop())

const name = 'Postgres'
const open = postgresEngines(() => gallery.payload)

describeSearchEngine({ name, open })
describeSearchQuality({ name, open, leastMrr: 0.8 })

describe(`made-up questions to ${name}`, () => {
  let subject: EngineUnderTest
  beforeAll(async () => {
    subject = await open(catalogue.map((document) => versioned(document)))
  })
  promiseAnyQuestion(askingOf(() => subject.engine))
})
