import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK_END, MARK_START, toSafeHighlight } from './highlight'
import { parseHighlight } from './parse-highlight'

describe('taking a highlight apart', () => {
  it('tells what was found from the rest', () => {
    expect(parseHighlight('Harbour <mark>Mist</mark>, Wet on Wet')).toEqual([
      { text: 'Harbour ', isMarked: false },
      { text: 'Mist', isMarked: true },
      { text: ', Wet on Wet', isMarked: false },
    ])
  })

  it('leaves every other tag a text', () => {
    const parts = parseHighlight('<script>x</script><mark class="y">&lt;b&gt;</mark>&nbsp;')
    expect(parts.map(({ text }) => text).join('')).toBe(
      '<script>x</script><mark class="y"><b>&nbsp;',
    )
  })

  it('gives back every text that was highlighted, and what was marked in it', () => {
    const unit = fc.constantFrom(...'<>&"\'/;#39ltgmarkp \n漢🎌')
    const piece = fc.record({
      text: fc.string({ minLength: 1, unit }),
      isMarked: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const marked = pieces.map(({ text, isMarked }) =>
          isMarked ? MARK_START + text + MARK_END : text,
        )
        const parts = parseHighlight(toSafeHighlight(marked.join('')))
        expect(textOf(parts)).toBe(textOf(pieces))
        expect(textOf(parts.filter(isFound))).toBe(textOf(pieces.filter(isFound)))
      }),
    )
  })
})

function textOf(parts: { text: string }[]): string {
  return parts.map(({ text }) => text).join('')
}

function isFound({ isMarked }: { isMarked: boolean }): boolean {
  return isMarked
}
