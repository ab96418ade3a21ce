import { describe, expect, it } from 'vitest'
import { parseText } from '../text/parse-text'
import { type Evidence, findCorrection } from './find-correction'

const hit: Evidence = {
  title: 'Watercolour Portrait',
  description: 'Soft edges over rough paper.',
  tags: [{ slug: 'landscape', name: 'landscape' }],
  categories: [{ slug: 'painting', name: 'Painting', icon: null }],
}

const correct = (text: string, hits = [hit]) => findCorrection(parseText(text).terms, hits)

describe('findCorrection', () => {
  it.each([
    ['portrit', 'portrait'],
    ['watercolor soft', 'watercolour soft'],
    ['soft lanscape', 'soft landscape'],
    ['paintig "soft edges"', 'painting "soft edges"'],
  ])('puts %s right as %s', (text, right) => {
    expect(correct(text)).toBe(right)
  })

  it.each(['portrait', 'PORTRAIT soft', 'portraits', 'paintings rough', 'waterc', 'Watercolöur'])(
    'finds nothing wrong with %s',
    (text) => {
      expect(correct(text)).toBeNull()
    },
  )

  it('puts a misspelt beginning right while it is typed', () => {
    expect(correct('watrcol')).toBe('watercolour')
    expect(correct('watrcol soft')).toBeNull()
  })

  it('puts together what it found apart', () => {
    const apart = { ...hit, tags: [{ slug: 'ukiyo-e', name: 'Ukiyo-e' }] }
    expect(correct('ukiyoe soft', [apart])).toBe('ukiyo-e soft')
  })

  it('leaves short words, numbers and words alone that are nowhere near', () => {
    expect(correct('sotf')).toBeNull()
    expect(correct('12345')).toBeNull()
    expect(correct('helicopter')).toBeNull()
  })

  it('says nothing without a hit', () => {
    expect(correct('portrit', [])).toBeNull()
  })
})
