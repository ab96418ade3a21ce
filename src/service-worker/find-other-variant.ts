import { PICTURES_CACHE } from '@/domain/offline/kept-caches'
import { parsePictureName } from '@/domain/picture-name'

/**
 * The same picture in another width or format, when it is kept: lists show a picture smaller than its
 * page does.
 */
export async function findOtherVariant(address: string): Promise<Response | undefined> {
  const contentHash = hashOf(address)
  if (!contentHash) return undefined
  const cache = await caches.open(PICTURES_CACHE)
  const kept = (await cache.keys()).filter(({ url }) => hashOf(url) === contentHash)
  const [largest] = kept.toSorted((a, b) => widthOf(b.url) - widthOf(a.url))
  return largest && cache.match(largest, { ignoreVary: true })
}

function nameIn(address: string) {
  return parsePictureName(new URL(address).pathname.split('/').at(-1) ?? '')
}

function hashOf(address: string): string | undefined {
  return nameIn(address)?.contentHash
}

function widthOf(address: string): number {
  return nameIn(address)?.width ?? 0
}
