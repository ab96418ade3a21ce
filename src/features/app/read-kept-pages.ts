import { PAGES_CACHE, PICTURES_CACHE } from '@/domain/offline/kept-caches'
import { parsePictureName } from '@/domain/picture-name'

export type KeptPage = {
  /** From `/` on. */
  path: string
  title: string
  isStyle: boolean
  /** Address of a kept picture of it. */
  picture: string | null
}

/** The pages that this device keeps, those first that were fetched last. Empty where it keeps none. */
export async function readKeptPages(): Promise<KeptPage[]> {
  if (!('caches' in window)) return []
  const cache = await caches.open(PAGES_CACHE)
  const pictures = await readKeptPictures()
  const found = (await cache.keys()).map(async ({ url }) => {
    const response = await cache.match(url, { ignoreVary: true })
    return response && { ...(await describePage(url, response, pictures)), at: dateOf(response) }
  })
  const pages = (await Promise.all(found)).filter((page) => page !== undefined)
  return pages.toSorted((a, b) => b.at - a.at)
}

/** Addresses of kept pictures by the hash of their content. */
async function readKeptPictures(): Promise<Map<string, string>> {
  const requests = await (await caches.open(PICTURES_CACHE)).keys()
  return new Map(requests.map(({ url }) => [hashOf(url), url]))
}

async function describePage(
  url: string,
  response: Response,
  pictures: Map<string, string>,
): Promise<KeptPage> {
  const { pathname, search } = new URL(url)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const shown = [...page.querySelectorAll('main img')].map((img) => img.getAttribute('src') ?? '')
  const picture = shown.map((src) => pictures.get(hashOf(src))).find(Boolean)
  return {
    path: pathname + search,
    title: page.title.replace(/ · SREF Gallery$/, ''),
    isStyle: pathname.startsWith('/sref/'),
    picture: picture ?? null,
  }
}

function hashOf(address: string): string {
  return parsePictureName(address.split('/').at(-1) ?? '')?.contentHash ?? ''
}

function dateOf(response: Response): number {
  return Date.parse(response.headers.get('date') ?? '') || 0
}
