import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import { describeEmbed } from './describe-embed'
import { readEmbedRequest } from './read-embed-request'
import { writeEmbed } from './write-embed'

const SITE = 'https://gallery.test'
const absolute = (path: string) => new URL(path, SITE).href

const document = {
  title: 'Salt & copper',
  samples: [
    { image: { contentHash: 'a'.repeat(32), width: 2000, height: 1000, widths: [320, 640, 1280] } },
  ],
} as SearchDocument

function read(parameters: Record<string, string>) {
  return readEmbedRequest(new URLSearchParams(parameters), SITE)
}

function embedWithin(maxWidth: number | null, maxHeight: number | null) {
  const embed = describeEmbed({ document, maxWidth, maxHeight, absolute })
  if (!embed) throw new Error('There is no embed.')
  return embed
}

describe('what a consumer of oEmbed asks for', () => {
  it('is a style, by the address of its page', () => {
    for (const url of [`${SITE}/sref/ink`, 'http://gallery.test/sref/ink/?x=1#y']) {
      expect(read({ url })).toEqual({
        slug: 'ink',
        format: 'json',
        maxWidth: null,
        maxHeight: null,
      })
    }
  })

  it.each([
    'https://other.test/sref/ink',
    `${SITE}/category/ink`,
    'nonsense',
    `${SITE}/sref/%E0%A4%A`,
  ])('is 404 for %s', (url) => expect(read({ url })).toMatchObject({ status: 404 }))

  it('is 501 for a format that there is not, and 400 where it makes no sense', () => {
    expect(read({ url: `${SITE}/sref/ink`, format: 'yaml' })).toMatchObject({ status: 501 })
    expect(read({})).toMatchObject({ status: 400 })
    expect(read({ url: `${SITE}/sref/ink`, maxwidth: '-1' })).toMatchObject({ status: 400 })
  })
})

describe('what it is given', () => {
  it('is the largest picture that fits', () => {
    expect(embedWithin(null, null)).toMatchObject({ width: 1280, height: 640 })
    expect(embedWithin(700, null)).toMatchObject({ width: 640, height: 320 })
    expect(embedWithin(null, 200)).toMatchObject({ width: 320, height: 160 })
  })

  it('is within the wish even where no picture is so small', () => {
    expect(embedWithin(100, 100)).toMatchObject({ width: 100, height: 50 })
  })

  it('is the same as JSON and as XML', () => {
    const embed = embedWithin(null, null)
    expect(JSON.parse(String(writeEmbed(embed, 'json').body))).toEqual(embed)
    const xml = String(writeEmbed(embed, 'xml').body)
    expect(xml).toContain('<title>Salt &amp; copper</title>')
    expect(xml).toContain('<type>photo</type>')
  })
})
