import { describe, expect, it } from 'vitest'
import { epochWord, readChangeMessage } from './change-message'
import { applyMessage, type Generation } from './generation'

function generationAfter(messages: string[], from: Generation | null = null): Generation | null {
  return messages.map(readChangeMessage).reduce(applyMessage, from)
}

const joined = (epoch: string) => `1 ${epochWord(epoch)}`

describe('the generation of cached answers', () => {
  it('is unknown until an instance has announced itself', () => {
    expect(generationAfter(['700 srefs', '701 srefs'])).toBeNull()
  })

  it('is new after every change and after every instance that joins', () => {
    const start = generationAfter([joined('a')])
    const changed = generationAfter(['700 srefs'], start)
    const other = generationAfter([joined('b')], changed)
    expect(new Set([start, changed, other].map((each) => JSON.stringify(each))).size).toBe(3)
  })

  it('is one for all messages of one commit', () => {
    const start = generationAfter([joined('a')])
    expect(generationAfter(['700 srefs', '700 media:abc'], start)).toEqual(
      generationAfter(['700 srefs'], start),
    )
  })

  it('is the same for one that has listened long and one that has just joined', () => {
    const early = generationAfter([joined('a'), '700 srefs', '701 tags', joined('b'), '702 srefs'])
    const late = generationAfter([joined('b'), '702 srefs'])
    expect(late).toEqual(early)
  })

  it('differs between two galleries whose transactions have the same numbers', () => {
    expect(generationAfter([joined('a'), '700 srefs'])).not.toEqual(
      generationAfter([joined('b'), '700 srefs']),
    )
  })
})

describe('a message of a change', () => {
  it('names the keys of what has changed', () => {
    expect(readChangeMessage('700 srefs sref:1').keys).toEqual(['srefs', 'sref:1'])
  })

  it.each(['700', '700 ', '700 all', 'anything'])(
    'may mean everything where it names none (%s)',
    (text) => {
      expect(readChangeMessage(text).keys).toBe('all')
    },
  )

  it('of an instance that joins names no data', () => {
    expect(readChangeMessage(joined('a'))).toEqual({ id: '1', keys: [], epoch: 'a' })
  })
})
