import { describe, expect, it } from 'vitest'
import { findPasswordProblem } from './password-policy'

const COMMON = new Set(['password', 'qwertyuiop', 'christopher', '1q2w3e4r5t'])

const judge = (password: string, whose: { username?: string; email?: string } = {}) =>
  findPasswordProblem({ password, ...whose, isCommon: (text) => COMMON.has(text) })

describe('a password', () => {
  it('may be any ten characters that are not easily guessed', () => {
    for (const good of [
      'correct horse battery',
      'mauve-lathe',
      '夜の海と灯台と猫の歌です',
      'x7$kQ!p2Zw',
    ]) {
      expect(judge(good)).toBeNull()
    }
  })

  it('has from 10 to 128 characters', () => {
    expect(judge('mauvelath')).toMatch(/at least 10/)
    expect(judge('abcdefg '.repeat(17))).toMatch(/at most 128/)
    expect(judge('abcdefg '.repeat(16))).toBeNull()
  })

  it('counts a character once however it is stored', () => {
    expect(judge('🦊🐻🐼🐨🐯')).toMatch(/at least 10/)
  })

  it('is none of those that are tried first, in whatever letters', () => {
    expect(judge('QwertyUIOP')).toMatch(/less common/)
    expect(judge('1q2w3e4r5t')).toMatch(/less common/)
  })

  it('is not made better by digits and signs around a common one', () => {
    expect(judge('Password2026!')).toMatch(/less common/)
    expect(judge('***christopher***')).toMatch(/less common/)
  })

  it('is more than a few keys over and over', () => {
    expect(judge('aaaaaaaaaaaa')).toMatch(/different characters/)
    expect(judge('abababABABab')).toMatch(/different characters/)
  })

  it('leaves its owner’s names out', () => {
    const whose = { username: 'Marlene', email: 'm.dietrich@example.org' }
    expect(judge('i-am-marlene-1901', whose)).toMatch(/Leave your name/)
    expect(judge('xx M.DIETRICH xx', whose)).toMatch(/Leave your name/)
    expect(judge('blue angel of 1930', whose)).toBeNull()
  })

  it('may hold a very short name by chance', () => {
    expect(judge('a smart tartan cat', { username: 'art' })).toBeNull()
  })
})
