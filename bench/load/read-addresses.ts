import type { Addresses } from './make-mix'

const STYLES = 150
const PAGE_SIZE = 50
const TERMS = 20
const LISTS = 24
const SEARCHES = 40

type Listed = { docs: { slug: string; title: string }[] }
type Terms = { docs: { slug: string }[] }

/** Asks a gallery for what there is, as visitors would meet it. @param url its address. */
export async function readAddresses(url: string): Promise<Addresses> {
  const styles: Listed['docs'] = []
  while (styles.length < STYLES) {
    const page = styles.length / PAGE_SIZE + 1
    const { docs } = await read<Listed>(`${url}/api/sref?limit=${PAGE_SIZE}&page=${page}`)
    styles.push(...docs)
    if (docs.length < PAGE_SIZE) break
  }
  const categories = (await read<Terms>(`${url}/api/categories`)).docs.slice(0, TERMS)
  const tags = (await read<Terms>(`${url}/api/tags?popular=true`)).docs.slice(0, TERMS)
  const words = [
    ...new Set(styles.flatMap(({ title }) => title.toLowerCase().match(/\w{3,}/g) ?? [])),
  ]
  return {
    styles: styles.map(({ slug }) => `/sref/${slug}`),
    terms: [
      ...categories.map(({ slug }) => `/category/${slug}`),
      ...tags.map(({ slug }) => `/tag/${slug}`),
    ],
    lists: [
      ...Array.from({ length: LISTS }, (_, index) => `/api/sref?page=${index + 1}`),
      ...['newest', 'likes', 'trending', 'title'].map((sort) => `/api/sref?sort=${sort}`),
      ...tags.map(({ slug }) => `/api/sref?tag=${slug}`),
    ],
    searches: words.slice(0, SEARCHES).map((word) => `/api/search?q=${word}`),
    suggestions: words
      .slice(0, SEARCHES)
      .map((word) => `/api/search/suggest?q=${word.slice(0, 3)}`),
  }
}

async function read<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`)
  return (await response.json()) as Answer
}
