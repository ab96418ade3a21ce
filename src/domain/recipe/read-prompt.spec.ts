import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_PROMPT_LENGTH, mergeRecipes, readPrompt, readPrompts } from './read-prompt'

describe('readPrompt', () => {
  it('finds codes, weights and parameters, and leaves the subject', () => {
    const { recipe } = readPrompt('a lighthouse --ar 2:3 --sref 111::2 0222 --sw 300 --sv 6 --v 7')
    expect(recipe).toEqual({
      entries: [
        { code: '111', weight: 2 },
        { code: '222', weight: 1 },
      ],
      model: '--v 7',
      sv: '--sv 6',
      sw: 300,
      subject: 'a lighthouse --ar 2:3',
    })
  })

  it.each([
    ['an em dash of a phone', 'a cat —sref 42'],
    ['an en dash', 'a cat –sref 42'],
    ['two em dashes', 'a cat ——sref 42'],
    ['one hyphen', 'a cat -sref 42'],
    ['blanks behind the dashes', 'a cat -- sref 42'],
    ['capitals', 'A CAT --SREF 42'],
    ['an equals sign', 'a cat --sref=42'],
    ['a colon', 'a cat --sref: 42'],
    ['no blank before', 'a cat--sref 42'],
    ['no blank behind', 'a cat --sref42'],
    ['many blanks and lines', 'a cat   --sref \n\t  42'],
    ['quotes and stars of a chat', '**a cat --sref “42”**'],
    ['a comma behind', 'a cat --sref 42, --ar 2:3'],
    ['brackets', '(a cat --sref 42)'],
  ])('reads %s', (_, text) => {
    expect(readPrompt(text).recipe.entries).toEqual([{ code: '42', weight: 1 }])
  })

  it('finds codes of several --sref, divided by blanks or commas', () => {
    const { recipe } = readPrompt('x --sref 1,2 3::0.5 --ar 1:1 --sref 4')
    expect(recipe.entries.map(({ code, weight }) => [code, weight])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 0.5],
      ['4', 1],
    ])
  })

  it('takes a text of nothing but codes as codes, and numbers in a sentence for none', () => {
    expect(codesOf('1747943467, 42::3\n7')).toEqual(['1747943467', '42', '7'])
    expect(readPrompt('3 cats in 1984').parts).toEqual([])
    expect(codesOf('a cat --sref 42 in 1984')).toEqual(['42'])
  })

  it('names pictures and `random`, which are no codes', () => {
    const { parts, recipe } = readPrompt(
      'x --sref https://a.test/1,2.png::2 random 42 --cref https://b.test/1.png',
    )
    expect(kindsOf(parts)).toEqual(['keyword', 'picture', 'random', 'code'])
    expect(parts[1]).toMatchObject({ url: 'https://a.test/1,2.png' })
    expect(recipe.entries).toEqual([{ code: '42', weight: 1 }])
  })

  it('never takes a profile or a moodboard for a code, and keeps it in the subject', () => {
    const { parts, recipe } = readPrompt('x --p abc1234 m7301234567 --profile 1234567 --sref 5')
    expect(kindsOf(parts)).toEqual(['profile', 'profile', 'keyword', 'code'])
    expect(recipe.entries).toEqual([{ code: '5', weight: 1 }])
    expect(recipe.subject).toBe('x --p abc1234 m7301234567 --profile 1234567')
  })

  it.each([
    ['--v 6.1', '--v 6.1'],
    ['--version 7', '--v 7'],
    ['--v7', '--v 7'],
    ['—v 7', '--v 7'],
    ['--niji 6', '--niji 6'],
    ['--NIJI6', '--niji 6'],
    ['--v 6 --v 7', '--v 7'],
    ['--v 7.', '--v 7'],
  ])('reads the model of %s', (text, model) => {
    expect(readPrompt(`a cat ${text}`).recipe.model).toBe(model)
  })

  it.each([
    ['--sref', 'There is no code behind it.'],
    ['--sref abc', 'A code is digits only; this is none.'],
    [`--sref ${'9'.repeat(21)}`, 'A code has at most 20 digits; these are 21.'],
    ['--sw 1001', 'It is a whole number from 0 to 1000.'],
    ['--sw much', 'It is a whole number from 0 to 1000.'],
    ['--sv', 'There is no number behind it.'],
    ['--niji', 'There is no number behind it.'],
  ])('says what is wrong with %s', (text, reason) => {
    const wrong = readPrompt(`x ${text}`).parts.filter((part) => part.kind === 'unread')
    expect(wrong.map((part) => part.reason)).toEqual([reason])
  })

  it('takes a code with a wrong weight as one of weight 1, and says so', () => {
    for (const weight of ['0', '-2', 'x', '99999', '1e3', '2.']) {
      const [, part] = readPrompt(`x --sref 42::${weight} 43`).parts
      expect(part).toMatchObject({ code: '42', isWeightWrong: weight !== '2.' })
    }
    expect(readPrompt('--sref 42::').parts[1]).toMatchObject({ weight: 1, isWeightWrong: false })
  })

  it('keeps a code that is there twice once, and marks the second', () => {
    const { parts, recipe } = readPrompt('--sref 42::2 042')
    expect(recipe.entries).toEqual([{ code: '42', weight: 2 }])
    expect(parts.map((part) => part.kind === 'code' && part.isRepeated)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('drops what a chat puts around a prompt', () => {
    const text = '/imagine prompt: **a red fox, 1930s --sref 42** - <@1234567890> (fast, relaxed)'
    expect(readPrompt(text).recipe.subject).toBe('a red fox, 1930s')
  })

  it('marks exactly what it recognised', () => {
    const text = 'a cat --sref 42::2, “7” --sw 50'
    const marked = readPrompt(text).parts.map(({ start, end }) => text.slice(start, end))
    expect(marked).toEqual(['--sref', '42::2', '7', '--sw 50'])
  })

  it('never throws, and its parts stand in order without overlaps', () => {
    const words = fc.constantFrom(
      '--sref',
      '—sref',
      '--sw',
      '--v',
      '--p',
      '42',
      '::',
      '2',
      'random',
    )
    const text = fc
      .array(fc.oneof(words, fc.string({ unit: 'binary' })))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (prompt) => {
        for (const reading of [readPrompt(prompt), ...readPrompts(prompt)]) {
          let from = reading.start
          for (const { start, end } of reading.parts) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(reading.end)
        }
      }),
    )
  })

  it.each([
    ' ',
    '-',
    '*',
    '--sref ',
    '--sref 1 ',
    '--sref 1\n',
    '—v',
    '9',
    '1 ',
    ':',
    '--p a1b2c ',
    'a--',
    ' - @',
    ' - <@1',
    'https://',
  ])('takes no longer than its length allows on %o again and again', (piece) => {
    const once = piece.repeat(Math.ceil(MAX_PROMPT_LENGTH / piece.length))
    const started = performance.now()
    for (const text of [once, `${once}!`, `x ${once} --sref 1`]) {
      readPrompt(text)
      readPrompts(text)
    }
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('reads no further than ten thousand characters', () => {
    const text = `${'a '.repeat(MAX_PROMPT_LENGTH / 2)}--sref 42`
    expect(readPrompt(text).parts).toEqual([])
  })
})

describe('readPrompts', () => {
  it('reads one prompt a line, with places in the whole text', () => {
    const text = 'a cat --sref 1 --v 7\na dog --sref 2 --niji 6'
    const readings = readPrompts(text)
    expect(readings.map(({ recipe }) => [recipe.subject, recipe.model])).toEqual([
      ['a cat', '--v 7'],
      ['a dog', '--niji 6'],
    ])
    const codes = readings.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'code'))
    expect(codes.map(({ start, end }) => text.slice(start, end))).toEqual(['1', '2'])
  })

  it('keeps a prompt together that was broken into lines', () => {
    const readings = readPrompts('a cat\nin the rain\n--sref 1\n--v 7\n\nanother --sref 2')
    expect(readings.map(({ recipe }) => recipe.subject)).toEqual(['a cat in the rain', 'another'])
    expect(readings[0]?.recipe.model).toBe('--v 7')
  })

  it('reads lines of codes, and Windows line breaks', () => {
    expect(readPrompts('111\r\n222 333').map(({ recipe }) => recipe.entries.length)).toEqual([1, 2])
  })

  it('finds nothing in nothing', () => {
    expect(readPrompts(' \n\n ')).toEqual([])
  })
})

describe('mergeRecipes', () => {
  it('puts the codes of all prompts into one blend, once each', () => {
    const recipes = readPrompts('a --sref 1::2 2\nb --sref 2 3 --v 7').map(({ recipe }) => recipe)
    expect(mergeRecipes(recipes)).toEqual({
      entries: [
        { code: '1', weight: 2 },
        { code: '2', weight: 1 },
        { code: '3', weight: 1 },
      ],
      model: '--v 7',
      sv: null,
      sw: null,
      subject: '',
    })
  })
})

function codesOf(text: string): string[] {
  return readPrompt(text).recipe.entries.map(({ code }) => code)
}

function kindsOf(parts: { kind: string }[]): string[] {
  return parts.map(({ kind }) => kind)
}
