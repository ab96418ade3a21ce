import { describe, expect, it } from 'vitest'
import { EMPTY_BLEND } from './recipe'
import { readableEntries, settleBlend } from './settle-blend'

const open = { code: '111', slug: 'ink-wash', premium: false }
const premium = { code: '222', slug: 'gold-vault', premium: true }

describe('settleBlend', () => {
  it('names a public style by its code and a premium one by its slug', () => {
    const entries = [
      { slug: 'ink-wash', weight: 2 },
      { code: '222', weight: 3 },
      { code: '9', weight: 1 },
    ]
    const styles = new Map([
      ['style:ink-wash', open],
      ['222', premium],
      ['9', null],
    ])
    expect(settleBlend({ ...EMPTY_BLEND, entries }, styles).entries).toEqual([
      { code: '111', weight: 2 },
      { slug: 'gold-vault', weight: 3 },
      { code: '9', weight: 1 },
    ])
  })

  it('gives the same object back where nothing is to be done', () => {
    const blend = { ...EMPTY_BLEND, entries: [{ slug: 'gold-vault', weight: 1 }] }
    const locked = new Map([['style:gold-vault', { ...premium, code: null }]])
    expect(settleBlend(blend, locked)).toBe(blend)
  })
})

describe('readableEntries', () => {
  it('has the codes that the one who looks may read, and no others', () => {
    const blend = {
      ...EMPTY_BLEND,
      entries: [
        { code: '9', weight: 1 },
        { slug: 'gold-vault', weight: 2 },
      ],
    }
    const as = (code: string | null) => new Map([['style:gold-vault', { ...premium, code }]])
    expect(readableEntries(blend, as('222')).map(({ code }) => code)).toEqual(['9', '222'])
    expect(readableEntries(blend, as(null)).map(({ code }) => code)).toEqual(['9'])
  })
})
