import { describe, expect, it } from 'vitest'
import { createCanaries } from './canaries'
import { findCanaries } from './match'

const canaries = createCanaries()
const code = canaries.code('code', 'premium')
const word = canaries.word('prompt', 'premium')
const hash = '0123456789abcdef0123456789abcdef'
canaries.add(hash, 'picture', 'premium')
canaries.add('2fcZBIB3d4eHeIiAf4iHh4iHeIiIeIeIgIf3', 'thumbhash', 'premium')

const found = (text: string) => [...findCanaries(text, canaries)].map(({ what }) => what).sort()
const base64 = (text: string) => Buffer.from(text).toString('base64')
const each = (text: string, write: (code: number) => string) =>
  [...text].map((character) => write(character.charCodeAt(0))).join('')

describe('a leak is found', () => {
  it.each([
    ['as it is', `{"code":"${code}"}`],
    ['as a number', `{"code":${code}}`],
    ['with leading zeros', `000${code}`],
    ['with spaces', code.replace(/(\d{3})/g, '$1 ')],
    ['with separators', code.replace(/(\d{3})/g, '$1,')],
    ['between the tags of a highlight', `${code.slice(0, 5)}<mark>${code.slice(5)}</mark>`],
    ['percent-encoded', each(code, (one) => `%${one.toString(16)}`)],
    ['percent-encoded twice', each(code, (one) => `%25${one.toString(16)}`)],
    ['as entities', each(code, (one) => `&#${one};`)],
    ['as hexadecimal entities', each(code, (one) => `&#x${one.toString(16)};`)],
    ['as escapes', each(code, (one) => `\\u00${one.toString(16)}`)],
    ['in hex', Buffer.from(`x${code}`).toString('hex')],
    ['backwards', [...code].reverse().join('')],
    ['in base64', base64(code)],
    ['in base64 behind one letter', base64(`a${code}`)],
    ['in base64 behind two', base64(`ab${code}`)],
    ['in base64 of an address', Buffer.from(`{"c":"${code}"}`).toString('base64url')],
    ['in base64 behind other letters of the alphabet', `abc${base64(code)}`],
  ])('%s', (_, text) => {
    expect(found(`before ${text} after`)).toEqual(['code'])
  })

  it('of words in any case, of hashes in names, of thumbhashes', () => {
    expect(found(`<p>${word.toUpperCase()}</p>`)).toEqual(['prompt'])
    expect(found(`/media/file/${hash}-320.webp`)).toEqual(['picture'])
    expect(found('{"thumbhash":"2fcZBIB3d4eHeIiAf4iHh4iHeIiIeIeIgIf3"}')).toEqual(['thumbhash'])
  })
})

describe('what is none is not', () => {
  it.each(['', 'a'.repeat(100_000), `${code.slice(0, -1)} ${word.slice(0, -1)}`, '7'.repeat(500)])(
    '%.40s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
