import { describe, expect, it } from 'vitest'
import { cleanReferrer } from './clean-referrer'

describe('a referrer', () => {
  it('keeps the page and loses what could say who came from there', () => {
    expect(cleanReferrer('https://me:pw@example.org/list?mail=a@b.c#top')).toBe(
      'https://example.org/list',
    )
    expect(cleanReferrer('http://example.org')).toBe('http://example.org/')
  })

  it.each([
    undefined,
    '',
    'example.org',
    'javascript:alert(1)',
    'android-app://x',
    `https://a/${'x'.repeat(500)}`,
  ])('that is %s counts as none', (referrer) => {
    expect(cleanReferrer(referrer)).toBeNull()
  })

  it('holds no character that a database refuses', () => {
    expect(cleanReferrer('https://example.org/\u0000\ud800')).toMatch(/^[\x21-\x7e]+$/)
  })
})
