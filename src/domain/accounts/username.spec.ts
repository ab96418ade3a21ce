import { describe, expect, it } from 'vitest'
import { findUsernameProblem, isReservedUsername, usernameSchema } from './username'

describe('a username', () => {
  it('has letters of any language, digits, and dots, dashes and underscores between them', () => {
    for (const name of ['mia', 'Müller_2', 'j.r-t', '水墨画']) {
      expect(findUsernameProblem(name)).toBeNull()
    }
  })

  it('has no spaces, signs or invisible characters, and is neither short nor long', () => {
    for (const name of ['ab', 'a b c', 'a@b.c', 'a\u200bbc', 'a'.repeat(51), '<b>x</b>', '']) {
      expect(findUsernameProblem(name)).toMatch(/3 to 50/)
    }
  })

  it('begins and ends with a letter or digit', () => {
    for (const name of ['.mia', 'mia-', '___']) {
      expect(findUsernameProblem(name)).toMatch(/Begin and end/)
    }
  })

  it('does not speak for the gallery, in whatever letters', () => {
    expect(isReservedUsername('Admin')).toBe(true)
    expect(isReservedUsername('ａｐｉ')).toBe(true)
    expect(usernameSchema.safeParse('SUPPORT').error?.issues[0]?.message).toMatch(/Choose another/)
    expect(isReservedUsername('administrating')).toBe(false)
  })

  it('is kept in one form for what looks the same', () => {
    expect(usernameSchema.parse(' Ａnna ')).toBe('Anna')
    expect(usernameSchema.parse('Zoe\u0308')).toBe('Zoë')
  })
})
