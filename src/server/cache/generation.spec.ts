import { describe, expect, it } from 'vitest'
import { applyMessage, epochMessage, type Generation } from './generation'

function generationAfter(messages: string[], from: Generation | null = null): Generation | null {
  return messages.reduce(applyMessage, from)
}

describe('the generation of cached answers', () => {
  it('is unknown until an instance has announced itself', () => {
    expect(generationAfter(['700', '701'])).toBeNull()
  })

  it('is new after every change and after every instance that joins', () => {
    const start = generationAfter([epochMessage('a')])
    const changed = generationAfter(['700'], start)
    const joined = generationAfter([epochMessage('b')], changed)
    expect(new Set([start, changed, joined].map((each) => JSON.stringify(each))).size).toBe(3)
  })

  it('is the same for one that has listened long and one that has just joined', () => {
    const early = generationAfter([epochMessage('a'), '700', '701', epochMessage('b'), '702'])
    const late = generationAfter([epochMessage('b'), '702'])
    expect(late).toEqual(early)
  })

  it('differs between two galleries whose transactions have the same numbers', () => {
    expect(generationAfter([epochMessage('a'), '700'])).not.toEqual(
      generationAfter([epochMessage('b'), '700']),
    )
  })
})
