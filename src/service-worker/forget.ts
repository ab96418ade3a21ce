import {
  ANSWERS_CACHE,
  offlineCache,
  PAGES_CACHE,
  PICTURES_CACHE,
  transitionsCache,
} from '@/domain/offline/kept-caches'
import { BUILD } from './build'

const OF_A_BUILD = [offlineCache, transitionsCache].map((nameOf) => nameOf(''))

/** Drops what only earlier builds understand. Their pages and files go together, and stay. */
export async function forgetEarlierBuilds(): Promise<void> {
  const names = await caches.keys()
  const outdated = names.filter(
    (name) => OF_A_BUILD.some((start) => name.startsWith(start)) && !isOfThisBuild(name),
  )
  await Promise.all(outdated.map((name) => caches.delete(name)))
}

function isOfThisBuild(name: string): boolean {
  return name === offlineCache(BUILD) || name === transitionsCache(BUILD)
}

/** Whether a request ends the stay of someone: signing out, or deleting the account. */
export function endsStay({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  const { pathname } = new URL(url)
  return (
    (method === 'POST' && pathname === '/api/auth/logout') ||
    (method === 'DELETE' && pathname === '/api/user')
  )
}

/**
 * Drops all that tells what someone has looked at. Nothing of it is private by itself, but the next
 * person at this device need not know.
 */
export async function forgetVisits(): Promise<void> {
  const names = [PAGES_CACHE, PICTURES_CACHE, ANSWERS_CACHE, transitionsCache(BUILD)]
  await Promise.all(names.map((name) => caches.delete(name)))
}
