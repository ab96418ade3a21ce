import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CategoriesAnswer } from '@/domain/api/categories'
import type { SrefListAnswer } from '@/domain/api/sref-list'
import type { TagsAnswer } from '@/domain/api/tags'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'

let gallery: TestGallery
let routes: {
  categories: typeof import('@/app/api/categories/route')
  styles: typeof import('@/app/api/categories/[slug]/sref/route')
  tags: typeof import('@/app/api/tags/route')
}

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload } = gallery
  const add = async (collection: 'categories' | 'tags', data: object) =>
    (await payload.create({ collection, data: data as never })).id
  const ink = await add('categories', { name: 'Ink', icon: '🖋', sortOrder: 2, featured: true })
  const anime = await add('categories', { name: 'Anime', sortOrder: 1 })
  await add('categories', { name: 'Empty', sortOrder: 3 })
  const fog = await add('tags', { name: 'fog' })
  const rain = await add('tags', { name: 'rain' })
  await add('tags', { name: 'unused' })
  const secret = await add('tags', { name: 'only in a draft' })
  const pictureIds = [(await addPicture(payload, 1)).id]
  const common = { pictureIds, categoryId: ink }
  await addSref(payload, { ...common, title: 'One', code: '71001', tagIds: [rain, fog] })
  await addSref(payload, { ...common, title: 'Two', code: '71002', tagIds: [rain] })
  await addSref(payload, {
    ...common,
    title: 'Paid',
    code: '71003',
    premium: true,
    categoryId: anime,
  })
  await addSref(payload, {
    ...common,
    title: 'Draft',
    code: '71004',
    status: 'draft',
    tagIds: [secret],
  })
  const { recountTags } = await import('@/jobs/recount-tags')
  await recountTags(payload)
  routes = {
    categories: await import('@/app/api/categories/route'),
    styles: await import('@/app/api/categories/[slug]/sref/route'),
    tags: await import('@/app/api/tags/route'),
  }
})

afterAll(() => gallery?.stop())

const askCategories = (rest = '') =>
  callRoute<CategoriesAnswer>(routes.categories.GET, `/api/categories${rest}`)
const askTags = (rest = '') => callRoute<TagsAnswer>(routes.tags.GET, `/api/tags${rest}`)
const askStyles = (slug: string, rest = '') =>
  callRoute<SrefListAnswer, { slug: string }>(
    routes.styles.GET as never,
    `/api/categories/${slug}/sref${rest}`,
    { params: { slug } },
  )

describe('categories', () => {
  it('come in the editors’ order with the number of their published styles', async () => {
    const { body, status, headers } = await askCategories()
    expect(status).toBe(200)
    expect(body.docs.map(({ slug, count }) => [slug, count])).toEqual([
      ['anime', 1],
      ['ink', 2],
      ['empty', 0],
    ])
    expect(body.docs[1]).toMatchObject({ name: 'Ink', icon: '🖋', featured: true })
    expect(headers.get('cache-control')).toMatch(/^public, /)
    expect(headers.get('surrogate-key')).toBe('srefs categories')
    const again = await callRoute(routes.categories.GET, '/api/categories', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('list their styles as the list of all does, filters and facets included', async () => {
    const { body, headers } = await askStyles('ink', '?tag=fog&sort=title&facets=tag')
    expect(body.docs.map(({ title }) => title)).toEqual(['One'])
    expect(body.totalDocs).toBe(1)
    expect(body.facets?.tag?.map(({ value }) => value).sort()).toEqual(['fog', 'rain'])
    expect(headers.get('surrogate-key')).toBe('srefs categories tags models')
    expect((await askStyles('ink', '?limit=1&page=2')).body.docs).toHaveLength(1)
    const paid = await askStyles('anime')
    expect(paid.body.docs.map(({ title, code }) => [title, code])).toEqual([['Paid', null]])
  })

  it('that do not exist are not found, empty ones are empty', async () => {
    expect((await askStyles('nowhere')).status).toBe(404)
    expect((await askStyles('empty')).body.docs).toEqual([])
  })

  it('take no parameter that they do not know', async () => {
    expect((await askCategories('?page=1')).status).toBe(400)
    expect((await askStyles('ink', '?category=anime')).status).toBe(400)
  })
})

describe('tags', () => {
  it('come with the number of published styles, those of drafts alone not at all', async () => {
    const { body, headers } = await askTags('?popular=true&limit=20')
    expect(body.docs).toEqual([
      { slug: 'rain', name: 'rain', count: 2 },
      { slug: 'fog', name: 'fog', count: 1 },
    ])
    expect(body).toMatchObject({ totalDocs: 2, page: 1, limit: 20 })
    expect(headers.get('surrogate-key')).toBe('tags tag-counts')
  })

  it('come by name where nobody asks for the popular ones, page by page', async () => {
    expect((await askTags()).body.docs.map(({ slug }) => slug)).toEqual(['fog', 'rain'])
    const second = await askTags('?limit=1&page=2')
    expect(second.body).toMatchObject({ docs: [{ slug: 'rain' }], hasPrevPage: true })
    expect((await askTags('?page=9')).body.docs).toEqual([])
  })

  it.each(['?popular=yes', '?limit=0', '?limit=101', '?sort=name'])('refuse %s', async (query) => {
    expect((await askTags(query)).status).toBe(400)
  })
})
