import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import type { Feed } from './read-feed'
import { writeJsonFeed } from './write-json-feed'
import { writeRss } from './write-rss'

const absolute = (path: string) => new URL(path, 'https://gallery.test').href

const image = {
  id: '1',
  alt: 'A <b>lighthouse</b> & rain',
  width: 2000,
  height: 2500,
  contentHash: 'a'.repeat(32),
  widths: [320, 640, 1280],
  thumbhash: '',
  palette: [],
}

const style: SearchDocument = {
  id: '7f0c2a54-6a43-4a86-8d0f-8f6a2a1f9c11',
  slug: 'salt-and-copper',
  title: 'Salt & “copper” </title>\u0000',
  description: 'Two metals, <script>one</script> sea.',
  code: '1747943467',
  premium: false,
  featured: false,
  categories: [{ slug: 'print', name: 'Print', icon: null }],
  tags: [{ slug: 'rain', name: 'rain' }],
  models: [],
  samples: [{ image, scene: null, aspect: null }],
  palette: [],
  colorCells: [],
  counts: { views: 0, likes: 0, favorites: 0, copies: 0 } as SearchDocument['counts'],
  createdAt: '2026-11-22T01:02:03.000Z',
}

function feedOf(...items: SearchDocument[]): Feed {
  return { title: 'SREF Gallery', description: 'The newest.', path: '/', items }
}

describe('the RSS feed', () => {
  const rss = writeRss({ feed: feedOf(style), path: '/feed.xml', absolute })

  it('names the gallery, itself and each style by whole addresses', () => {
    expect(rss).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<rss version="2.0"/)
    expect(rss).toContain('<link>https://gallery.test/</link>')
    expect(rss).toContain('href="https://gallery.test/feed.xml" rel="self"')
    expect(rss).toContain('<link>https://gallery.test/sref/salt-and-copper</link>')
    expect(rss).toContain('<pubDate>Sun, 22 Nov 2026 01:02:03 GMT</pubDate>')
  })

  it('says texts as they are, and nothing that XML cannot hold', () => {
    expect(rss).toContain('<title>Salt &amp; “copper” &lt;/title&gt;</title>')
    expect(rss).not.toContain('<script>')
    expect(rss).not.toContain('\u0000')
  })

  it('brings the picture along at its widest', () => {
    expect(rss).toMatch(/<media:content url="\S+-1280\.webp" [^>]*width="1280" height="1600"/)
  })
})

describe('the JSON feed', () => {
  it('follows version 1.1', () => {
    const feed = JSON.parse(writeJsonFeed({ feed: feedOf(style), path: '/feed.json', absolute }))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://gallery.test/feed.json',
      items: [
        {
          id: style.id,
          url: 'https://gallery.test/sref/salt-and-copper',
          date_published: style.createdAt,
          tags: ['Print', 'rain'],
          attachments: [{ mime_type: 'image/webp' }],
        },
      ],
    })
    expect(feed.items[0].content_html).toContain('--sref 1747943467')
    expect(feed.items[0].content_html).not.toContain('<script>')
  })

  it('says no code of a premium style', () => {
    const locked = { ...style, premium: true, code: null }
    for (const write of [writeRss, writeJsonFeed]) {
      expect(write({ feed: feedOf(locked), path: '/feed', absolute })).not.toContain('--sref')
    }
  })
})
