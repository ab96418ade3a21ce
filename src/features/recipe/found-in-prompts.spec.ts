import { describe, expect, it } from 'vitest'
import { readPrompts } from '@/domain/recipe/read-prompt'
import { foundInPrompts } from './found-in-prompts'

describe('foundInPrompts', () => {
  it('names everything once, whatever number of prompts it stands in', () => {
    const text = [
      'a cat --sref 1 2::x random --v 7 --p abc1234',
      'a dog --sref 2 https://a.test/1.png --v 7 --sw 9999 --sv 6',
    ].join('\n')
    const { codes, recipe, others } = foundInPrompts(readPrompts(text))
    expect(codes).toEqual(['1', '2'])
    expect(recipe).toMatchObject({ model: '--v 7', sv: '--sv 6', subject: '' })
    expect(others.map(({ label, values }) => [label, values])).toEqual([
      ['Model', ['--v 7']],
      ['Style version', ['--sv 6']],
      ['Random', ['random']],
      ['Picture links', ['https://a.test/1.png']],
      ['Profiles', ['--p abc1234']],
      ['Not understood', ['--sw 9999: It is a whole number from 0 to 1000.']],
      ['Weights left out', ['2']],
    ])
  })

  it('has nothing to name where nothing was found', () => {
    expect(foundInPrompts(readPrompts('a cat in the rain'))).toMatchObject({
      codes: [],
      others: [],
    })
  })
})
