import type { Page } from 'playwright-core'
import { asNewClient } from './as-new-client'
import type { DemoUser } from './open-sessions'

/** What the pages of the list are about, as the gallery under test has it. */
export type Subjects = {
  free: string
  other: string
  premium: string
  category: string
  tag: string
}

export type StorefrontPage = {
  name: string
  /** From `/` on. */
  path: (subjects: Subjects) => string
  /** Who looks. Default: a visitor. */
  user?: DemoUser
  /** What is done there before it is looked at. */
  prepare?: (page: Page, subjects: Subjects) => Promise<void>
  /** Default 200. */
  status?: number
}

const at = (path: string) => () => path

/** Every page of the storefront, for what all of them promise. */
export const STOREFRONT_PAGES: StorefrontPage[] = [
  { name: 'home', path: at('/') },
  { name: 'browse', path: at('/browse') },
  { name: 'browse, second page', path: at('/browse?page=2') },
  { name: 'search', path: at('/browse?q=ink') },
  { name: 'filters', path: ({ category }) => `/browse?category=${category}&color=%23d04020` },
  { name: 'nothing found', path: at('/browse?q=qqxxzzy') },
  { name: 'category', path: ({ category }) => `/category/${category}` },
  { name: 'tag', path: ({ tag }) => `/tag/${tag}` },
  { name: 'style', path: ({ free }) => `/sref/${free}` },
  { name: 'premium style', path: ({ premium }) => `/sref/${premium}` },
  { name: 'style above a list', path: at('/browse'), prepare: openModal },
  { name: 'compare', path: ({ free, other }) => `/compare?style=${free}&style=${other}` },
  { name: 'compare, empty', path: at('/compare') },
  { name: 'blend', path: at('/blend') },
  { name: 'blend of two codes', path: at('/blend?sref=42::2+1747943467::1&sw=200') },
  { name: 'paste a prompt', path: at('/blend/paste') },
  { name: 'favourites', path: at('/favorites') },
  { name: 'account of nobody', path: at('/account') },
  { name: 'sign in', path: at('/sign-in') },
  { name: 'register', path: at('/register') },
  { name: 'forgotten password', path: at('/forgot-password') },
  { name: 'new password', path: at('/reset-password?token=0') },
  { name: 'confirmed address', path: at('/verify?token=0') },
  { name: 'premium', path: at('/premium') },
  { name: 'how to', path: at('/how-to') },
  { name: 'not found', path: at('/nowhere'), status: 404 },
  { name: 'offline', path: at('/offline') },
  { name: 'API', path: at('/api/docs') },
  { name: 'home of a member', path: at('/'), user: 'member' },
  { name: 'favourites of a member', path: at('/favorites'), user: 'member' },
  { name: 'account of a member', path: at('/account'), user: 'member' },
  {
    name: 'premium style of a premium member',
    path: ({ premium }) => `/sref/${premium}`,
    user: 'premium',
  },
]

async function openModal(page: Page, { free }: Subjects): Promise<void> {
  const link = page.locator(`main a[href="/sref/${free}"]`).first()
  await link.click()
  await page.waitForURL(`**/sref/${free}`)
  await page.getByRole('dialog').getByRole('heading', { name: /./ }).first().waitFor()
}

/** Finds styles, a category and a tag that the gallery shows on its first page. */
export async function findSubjects(site = process.env.E2E_BASE_URL): Promise<Subjects> {
  const ask = <Item>(path: string) => readDocs<Item>(`${site}${path}`)
  const free = await ask<{ slug: string }>('/api/sref?limit=2&premium=false')
  const premium = await ask<{ slug: string }>('/api/sref?limit=1&premium=true')
  const categories = await ask<{ slug: string }>('/api/categories')
  const tags = await ask<{ slug: string }>('/api/tags?limit=1')
  const slugOf = (item: { slug: string } | undefined) => item?.slug ?? ''
  return {
    free: slugOf(free[0]),
    other: slugOf(free[1]),
    premium: slugOf(premium[0]),
    category: slugOf(categories[0]),
    tag: slugOf(tags[0]),
  }
}

async function readDocs<Item>(address: string): Promise<Item[]> {
  const response = await fetch(address, { headers: asNewClient() })
  const { docs } = await response.json()
  return docs
}
