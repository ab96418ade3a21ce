import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lasting, writeJson } from './write-json'

const text = (body: object, volatile?: string[]) => String(writeJson(body, { volatile }).bytes)

/** The same value with some of its objects marked. */
function markSome(value: unknown, isMarked: () => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) markSome(item, isMarked)
  return isMarked() ? lasting(value) : value
}

describe('what is written', () => {
  it('is what JSON.stringify writes, whatever is marked', () => {
    const bodies = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 }), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(bodies, fc.infiniteStream(fc.boolean()), (body, flips) => {
        const isMarked = () => flips.next().value
        expect(text(markSome(body, isMarked) as object)).toBe(JSON.stringify(body))
        expect(text(body)).toBe(JSON.stringify(body))
      }),
    )
  })

  it('has neither what is undefined nor dates in another form', () => {
    const body = { a: undefined, at: new Date(0), list: [undefined, { b: undefined }], none: {} }
    expect(text(body)).toBe(JSON.stringify(body))
    expect(text({ a: undefined })).toBe('{}')
  })

  it('ends with what changes, which the tag knows nothing of', () => {
    const [one, other] = [1, 2].map((ms) => writeJson({ a: 1, ms, b: 2 }, { volatile: ['ms'] }))
    expect(String(one?.bytes)).toBe('{"a":1,"b":2,"ms":1}')
    expect(one?.etag).toBe(other?.etag)
    expect(text({ ms: 1 }, ['ms'])).toBe('{"ms":1}')
    expect(text({ a: 1 }, ['ms'])).toBe('{"a":1}')
    expect(text({ a: 1, ms: undefined }, ['ms'])).toBe('{"a":1}')
  })
})

it('what is marked is written once', () => {
  let reads = 0
  const item = lasting({
    get title() {
      reads += 1
      return 'Ink — 墨'
    },
  })
  for (let at = 0; at < 3; at += 1) {
    expect(text({ docs: [item], at })).toBe(`{"docs":[{"title":"Ink — 墨"}],"at":${at}}`)
  }
  expect(reads).toBe(1)
})
