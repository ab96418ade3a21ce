import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hammingDistance, perceptualHash } from './perceptual-hash'

const picture = Uint8Array.from({ length: 1024 }, (_, i) =>
  Math.round(128 + 60 * Math.sin((i % 32) / 3) + 60 * Math.cos((i >> 5) / 5 + (i % 32) / 9)),
)

describe('the perceptual hash', () => {
  it('is 16 hex digits, for any picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1024, maxLength: 1024 }), (grey) => {
        expect(perceptualHash(grey)).toMatch(/^[0-9a-f]{16}$/)
      }),
    )
  })

  it('does not change with brightness', () => {
    const brighter = picture.map((level) => level + 5)
    expect(perceptualHash(brighter)).toBe(perceptualHash(picture))
  })

  it('is far from that of the negative', () => {
    const negative = picture.map((level) => 255 - level)
    expect(hammingDistance(perceptualHash(negative), perceptualHash(picture))).toBeGreaterThan(50)
  })

  it('is zero for a picture of one colour', () => {
    expect(perceptualHash(new Uint8Array(1024).fill(200))).toBe('0000000000000000')
  })

  it('refuses another number of pixels', () => {
    expect(() => perceptualHash(new Uint8Array(1000))).toThrow(RangeError)
  })
})

describe('the distance between two hashes', () => {
  it('counts the bits that differ', () => {
    expect(hammingDistance('0000000000000000', '0000000000000000')).toBe(0)
    expect(hammingDistance('ffffffffffffffff', '0000000000000000')).toBe(64)
    expect(hammingDistance('8000000000000001', '0000000000000003')).toBe(2)
  })
})
