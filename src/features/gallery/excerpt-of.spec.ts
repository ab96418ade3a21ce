import { describe, expect, it } from 'vitest'
import { parseHighlight } from '@/domain/search/parse-highlight'
import { excerptOf } from './excerpt-of'

function excerpt(html: string): string {
  return excerptOf(parseHighlight(html))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')
}

describe('the excerpt of a description', () => {
  it('shows what was found near its beginning', () => {
    const html = 'Grey-green washes that dry with a hard <mark>rim</mark>. White paper.'
    expect(excerpt(html)).toBe('…with a hard [rim]. White paper.')
  })

  it('is the whole text where something was found at once, or nothing', () => {
    expect(excerpt('A soft <mark>rim</mark>.')).toBe('A soft [rim].')
    expect(excerpt('Washes that run into one another')).toBe('Washes that run into one another')
  })

  it('cuts a word that is longer than the line', () => {
    expect(excerpt(`${'w'.repeat(40)}<mark>rim</mark>`)).toBe(`…${'w'.repeat(16)}[rim]`)
  })
})
