import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarked, MARK_END, MARK_START } from '@/domain/search/highlight'
import { markTyped } from './mark-typed'
import { cropMarked, markWords } from './mark-words'

/** Marks as a reader of the tests can see them. */
const show = (marked: string | null) =>
  marked?.replaceAll(MARK_START, '[').replaceAll(MARK_END, ']') ?? null

const mark = (text: string, ...words: string[]) => markWords(text, (word) => words.includes(word))

describe('Marks of what was found', () => {
  it('stand around whole words as they are written', () => {
    expect(show(mark('Belle Époque, cel-shading', 'epoque', 'shading'))).toBe(
      'Belle [Époque], cel-[shading]',
    )
    expect(show(mark("Gondola's 東京の夜", 'gondola', '京'))).toBe("[Gondola]'s 東[京]の夜")
  })

  it('change nothing else in a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const plain = text.replace(/[\uE000\uE001]/g, '')
        const marked = markWords(plain, () => true)
        expect(marked.replace(/[\uE000\uE001]/g, '')).toBe(plain)
      }),
    )
  })
})

describe('The part of a description that is shown', () => {
  const text = `${'far away '.repeat(30)}a lamp on the gondola ${'and much more '.repeat(30)}`

  it('is where the most was found, and cut between words', () => {
    const part = show(cropMarked(mark(`lamp ${text}`, 'lamp', 'gondola'), 60))
    expect(part).toMatch(/^….*\[lamp\] on the \[gondola\].*…$/)
    expect((part ?? '').replace(/[[\]…]/g, '').length).toBeLessThanOrEqual(60)
    expect(text).toContain((part ?? '').replace(/[[\]…]/g, ''))
  })

  it('is all of a short one, and nothing where nothing was found', () => {
    expect(show(cropMarked(mark('a lamp', 'lamp'), 60))).toBe('a [lamp]')
    expect(cropMarked(text, 60)).toBeNull()
  })

  it('has a mark in it even when one word is longer than all that is shown', () => {
    const part = cropMarked(mark(`${'x'.repeat(300)} y`, 'x'.repeat(64)), 60)
    expect(isMarked(part ?? '')).toBe(true)
  })
})

describe('Marks of what was typed', () => {
  it.each([
    ['Juniper Alley', ['juni'], '[Juni]per Alley'],
    ['Belle Époque', ['epoq'], 'Belle [Époq]ue'],
    ['Cafe\u0301 noir', ['cafe'], '[Cafe\u0301] noir'],
    ['Lantern', ['lanterns'], '[Lantern]'],
    ['Red Fox', ['red', 'fo'], '[Red] [Fo]x'],
    ['Kiln', ['brass'], 'Kiln'],
  ])('%s, %j', (name, typed, expected) => {
    expect(show(markTyped(name, typed))).toBe(expected)
  })
})
