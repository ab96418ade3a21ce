import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicaliseSrefCode, canonicalSrefCodeSchema, srefCodeSchema } from './sref-code'

const digits = fc.stringMatching(/^\d{1,20}$/)

function codeOf(input: string | number): string | undefined {
  const result = canonicaliseSrefCode(input)
  return result.ok ? result.code : undefined
}

function reasonOf(input: string | number): string {
  const result = canonicaliseSrefCode(input)
  return result.ok ? `accepted as ${result.code}` : result.reason
}

describe('a code that is digits only', () => {
  it('is accepted whatever its length up to twenty digits, and its canonical form is stable', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const code = codeOf(text)
        expect(code).toMatch(/^(?:0|[1-9]\d*)$/)
        expect(BigInt(code ?? -1)).toBe(BigInt(text))
        expect(codeOf(code ?? '')).toBe(code)
        expect(canonicalSrefCodeSchema.safeParse(code).success).toBe(true)
      }),
    )
  })

  it('is the same code with or without leading zeros and surrounding space', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 8 }), (number, zeros) => {
        expect(codeOf(` ${'0'.repeat(zeros)}${number}\u200B\n`)).toBe(String(number))
      }),
    )
  })

  it.each([
    ['42', '42'],
    ['0', '0'],
    ['000', '0'],
    ['00053', '53'],
  ])('%s becomes %s', (input, code) => expect(codeOf(input)).toBe(code))

  it('above 32 bits is accepted with a warning, never refused', () => {
    expect(canonicaliseSrefCode('4294967295')).toEqual({ ok: true, code: '4294967295' })
    const above = canonicaliseSrefCode('4294967296')
    expect(above).toMatchObject({ ok: true, code: '4294967296' })
    expect(above.ok && above.warning).toContain('check it')
  })

  it('with more than twenty digits is refused', () => {
    expect(reasonOf('123456789012345678901')).toContain('21 digits')
  })
})

describe('what people paste', () => {
  it.each([
    '--sref 1747943467',
    '—sref 1747943467',
    '--SREF=1747943467',
    'sref: 1747943467',
    "'1747943467",
    '="1747943467"',
  ])('%s gives the code', (input) =>
    expect(canonicaliseSrefCode(input)).toEqual({ ok: true, code: '1747943467' }),
  )

  it('says which other parameters were left out', () => {
    const result = canonicaliseSrefCode('a red fox --sref 123 --sw 50 --v 7')
    expect(result).toMatchObject({ ok: true, code: '123' })
    expect(result.ok && result.warning).toContain('a red fox … --sw 50 --v 7')
  })
})

describe('what is not a code is refused with its reason', () => {
  it.each([
    ['', 'no code'],
    ['   ', 'no code'],
    ['--sref', 'no code'],
    ['random', 'replaces it by a number'],
    ['--sref random', 'replaces it by a number'],
    ['--p abc123', 'personalisation profile'],
    ['--profile abc123', 'personalisation profile'],
    ['m7301234567890', 'profile or moodboard id'],
    ['x7k2p9q', 'profile or moodboard id'],
    ['https://example.com/a.png', 'address of a picture'],
    ['1.74794E+09', 'format the column as text'],
    ['1.7e9', 'in quotes'],
    ['111::2 222::1', 'blend'],
    ['111 222222', 'blend'],
    ['111::2', 'blend or carries a weight'],
    ['1,747,943,467', 'separators'],
    ['1 747 943 467', 'separators'],
    ['-5', 'negative'],
    ['12.5', 'not an SREF code'],
    ['１２３', 'not an SREF code'],
  ])('%s', (input, reason) => expect(reasonOf(input)).toContain(reason))

  it('never accepts a text that holds no digit', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\d/.test(text))
        expect(canonicaliseSrefCode(text).ok).toBe(false)
      }),
    )
  })
})

describe('a code given as a JSON number', () => {
  it('is accepted while it is exact', () => {
    expect(codeOf(1_747_943_467)).toBe('1747943467')
    expect(codeOf(Number.MAX_SAFE_INTEGER)).toBe('9007199254740991')
  })

  it.each([Number.MAX_SAFE_INTEGER + 1, 12.5, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is refused with the advice to quote it',
    (input) => expect(reasonOf(input)).toContain('in quotes, as text'),
  )
})

describe('the schema', () => {
  it('gives the canonical code or the same reason', () => {
    expect(srefCodeSchema.parse('--sref 007')).toBe('7')
    const failed = srefCodeSchema.safeParse('random')
    expect(failed.error?.issues[0]?.message).toBe(reasonOf('random'))
  })
})
