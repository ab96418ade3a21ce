import { describe, expect, it } from 'vitest'
import { MARK_END, MARK_START } from '@/domain/search/highlight'
import { findMarkedWords } from './find-marked-words'

/** Square brackets stand for the marks. */
const find = (text: string) =>
  findMarkedWords(text.replaceAll('[', MARK_START).replaceAll(']', MARK_END))

describe('findMarkedWords', () => {
  it.each([
    ['A [port]rait of rain', ['portrait']],
    ['the [ink wash night] sky', ['ink', 'wash', 'night']],
    ['[Café], [noir]', ['cafe', 'noir']],
    ['日本[水彩]画', ['水', '彩']],
    ['nothing at all', []],
  ])('in %s finds %j', (text, words) => {
    expect(find(text)).toEqual(words)
  })
})
