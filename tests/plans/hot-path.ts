import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

/** Something that visitors ask for, and how to have it answered in this process. */
export type HotRequest = {
  /** The address, or what a page reads. */
  name: string
  ask: () => Promise<unknown>
}

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

/** What is asked about: things that the gallery has. */
type Sample = {
  slug: string
  premiumSlug: string
  code: string
  title: string
  tag: string
  rareTag: string
  category: string
  model: string
  color: string
}

/**
 * Every kind of request that visitors send and that reads the database: the handlers of the API and of
 * files, and what pages read. Import it once the environment is complete.
 */
export async function listHotRequests(payload: Payload): Promise<HotRequest[]> {
  const sample = await readSample(payload)
  const api = await apiRequests(sample)
  return [...api, ...(await fileRequests(sample)), ...(await pageRequests(sample))]
}

async function apiRequests(sample: Sample): Promise<HotRequest[]> {
  const { slug, premiumSlug, code, title, tag, rareTag, category, model, color } = sample
  const [word = 'ink', second = 'line'] = title.toLowerCase().split(' ')
  const list = (await import('@/app/api/sref/route')).GET
  const search = (await import('@/app/api/search/route')).GET
  const suggest = (await import('@/app/api/search/suggest/route')).GET
  const detail = (await import('@/app/api/sref/[ref]/route')).GET
  const similar = (await import('@/app/api/sref/[ref]/similar/route')).GET
  const codes = (await import('@/app/api/codes/route')).GET
  const categories = (await import('@/app/api/categories/route')).GET
  const inCategory = (await import('@/app/api/categories/[slug]/sref/route')).GET
  const tags = (await import('@/app/api/tags/route')).GET
  const orders = ['newest', 'likes', 'views', 'title', 'trending', 'random']
  const windows = ['day', 'week', 'month']
  const hex = encodeURIComponent(color)
  return [
    // The first one has the process read what it keeps in memory.
    route(list, '/api/sref?limit=1&facets=category'),
    route(list, '/api/sref'),
    route(list, '/api/sref?page=40'),
    ...orders.map((sort) => route(list, `/api/sref?sort=${sort}&limit=21`)),
    ...windows.map((window) => route(list, `/api/sref?sort=trending&window=${window}&limit=22`)),
    route(list, `/api/sref?category=${category}`),
    route(list, `/api/sref?category=${category}&tag=${tag}&sort=newest`),
    route(list, `/api/sref?tag=${rareTag}&sort=likes`),
    route(list, '/api/sref?premium=true'),
    route(list, '/api/sref?featured=true'),
    route(list, '/api/sref?facets=category,tag,model,premium,featured'),
    route(list, `/api/sref?color=${hex}`),
    route(list, `/api/sref?color=${hex}&category=${category}&facets=tag`),
    route(search, `/api/search?q=${word}`),
    route(search, `/api/search?q=${word}+${second}&facets=`),
    route(search, `/api/search?q=${word.slice(0, 3)}`),
    route(search, `/api/search?q=${misspell(word)}`),
    route(search, `/api/search?q=${code}`),
    route(search, `/api/search?q=${word}&filters=category:${category},model:${model}`),
    route(search, `/api/search?filters=color:${hex}`),
    route(suggest, `/api/search/suggest?q=${word.slice(0, 2)}`),
    route(suggest, `/api/search/suggest?q=${word}+${second.slice(0, 2)}`),
    route(suggest, `/api/search/suggest?q=${misspell(word)}`),
    route(detail, `/api/sref/${slug}`, { ref: slug }),
    route(detail, `/api/sref/${premiumSlug}`, { ref: premiumSlug }),
    route(detail, `/api/sref/${code}`, { ref: code }),
    route(detail, '/api/sref/no-such-style', { ref: 'no-such-style' }),
    route(similar, `/api/sref/${slug}/similar`, { ref: slug }),
    route(codes, `/api/codes?code=${code}&code=77&style=${slug}`),
    route(categories, '/api/categories'),
    route(inCategory, `/api/categories/${category}/sref`, { slug: category }),
    route(tags, '/api/tags'),
    route(tags, '/api/tags?popular=true&limit=20'),
  ]
}

async function fileRequests({ slug, category, tag }: Sample): Promise<HotRequest[]> {
  const feed = (await import('@/app/feed.xml/route')).GET as Handler
  const categoryFeed = (await import('@/app/(storefront)/category/[slug]/feed.json/route')).GET
  const categoryPicture = (await import('@/app/(storefront)/category/[slug]/og.jpg/route')).GET
  const tagPicture = (await import('@/app/(storefront)/tag/[slug]/og.jpg/route')).GET
  const stylePicture = (await import('@/app/(storefront)/sref/[slug]/og.jpg/route')).GET
  const sitemap = (await import('@/app/sitemap.xml/route')).GET as Handler
  const pages = (await import('@/app/sitemaps/pages.xml/route')).GET as Handler
  const styles = (await import('@/app/sitemaps/styles.xml/route')).GET as Handler
  const oembed = (await import('@/app/oembed/route')).GET as Handler
  return [
    route(feed, '/feed.xml'),
    route(categoryFeed as Handler, `/category/${category}/feed.json`, { slug: category }),
    withoutPictures(
      route(categoryPicture as Handler, `/category/${category}/og.jpg`, { slug: category }),
    ),
    withoutPictures(route(tagPicture as Handler, `/tag/${tag}/og.jpg`, { slug: tag })),
    withoutPictures(route(stylePicture as Handler, `/sref/${slug}/og.jpg`, { slug })),
    route(sitemap, '/sitemap.xml'),
    route(pages, '/sitemaps/pages.xml'),
    route(styles, '/sitemaps/styles.xml'),
    route(oembed, `/oembed?url=${SITE}/sref/${slug}`),
  ]
}

async function pageRequests({ slug, tag, category, code, color }: Sample): Promise<HotRequest[]> {
  const { parseGalleryQuery } = await import('@/features/gallery/gallery-query')
  const { readHome } = await import('@/app/(storefront)/read-home')
  const { readGalleryPart } = await import('@/app/(storefront)/read-gallery-part')
  const { readRelatedTags } = await import('@/app/(storefront)/read-related-tags')
  const { readChoices } = await import('@/app/(storefront)/sref/[slug]/read-choices')
  const style = await import('@/app/(storefront)/sref/[slug]/read-style')
  const { readBlendStyles } = await import('@/app/(storefront)/blend/read-blend-styles')
  const { readPremiumStyles } = await import('@/app/(storefront)/premium/read-premium-styles')
  const part = (name: string, params: Record<string, string>) => ({
    name: `page ${name}`,
    ask: () => {
      const query = parseGalleryQuery(params)
      return Promise.all([readGalleryPart(query), readRelatedTags(query)])
    },
  })
  return [
    { name: 'page /', ask: readHome },
    part('/category/…', { category }),
    part('/tag/…', { tag }),
    part('/browse?q=…', { q: 'poster', sort: 'newest' }),
    part('/browse?color=…', { color }),
    part('/browse, nothing found', { q: 'qqqqqqqq', tag }),
    {
      name: 'page /sref/…',
      ask: async () => {
        const found = await style.readStyle(slug)
        if (!found) throw new Error('There is no such style.')
        return Promise.all([
          style.readNeighbours(found.id),
          style.readImageCredits(found),
          readChoices(),
        ])
      },
    },
    { name: 'page /blend', ask: () => readBlendStyles([{ code }, { slug }] as never) },
    { name: 'page /premium', ask: readPremiumStyles },
  ]
}

const SITE = 'http://localhost:3000'

function route(handler: Handler, path: string, params: Record<string, string> = {}): HotRequest {
  return {
    name: path,
    ask: async () => {
      const response = await handler(new Request(new URL(path, SITE)), {
        params: Promise.resolve(params),
      })
      const text = await response.text()
      if (response.status >= 500) throw new Error(`${path} answers ${response.status}: ${text}`)
    },
  }
}

/** What it asks of the database it has asked when it looks for the files of made-up pictures. */
function withoutPictures({ name, ask }: HotRequest): HotRequest {
  return {
    name,
    ask: () =>
      ask().catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      }),
  }
}

/** A word with two of its letters changed places. */
function misspell(word: string): string {
  const long = word.length > 4 ? word : `${word}tings`
  return `${long.slice(0, 2)}${long.charAt(3)}${long.charAt(2)}${long.slice(4)}`
}

async function readSample(payload: Payload): Promise<Sample> {
  const { rows } = await postgres(payload).drizzle.execute<Sample>(sql`
    with chosen as (
      select document from search_documents where is_public and not premium
      order by popularity desc, sref_id offset 10 limit 1
    ), used as (
      select slug, count(*) as uses from search_documents, unnest(tag_slugs) as slug
      where is_public group by slug
    )
    select document ->> 'slug' as slug, document ->> 'code' as code, document ->> 'title' as title,
      document #>> '{categories,0,slug}' as category, document #>> '{models,0}' as model,
      document #>> '{palette,0,hex}' as color,
      (select slug from used order by uses desc, slug limit 1) as tag,
      (select slug from used order by uses, slug limit 1) as "rareTag",
      (select document ->> 'slug' from search_documents where premium and is_public
        order by sref_id limit 1) as "premiumSlug"
    from chosen`)
  const [sample] = rows
  if (!sample) throw new Error('The gallery is empty.')
  return sample
}
