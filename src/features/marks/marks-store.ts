import type { UserMarks } from '@/domain/api/user-marks'
import { callApi } from '../api/call-api'
import { currentViewer, subscribeToViewer } from '../viewer/viewer-store'
import { type Marks, NO_MARKS } from './marks'

const listeners = new Set<() => void>()
let bySlug = new Map<string, Marks>()
let owner: string | null = null
let isFollowing = false
let version = 0

/** What is marked of a style: one object until that changes, so that cards are drawn only for a reason. */
export function marksOf(slug: string): Marks {
  return bySlug.get(slug) ?? NO_MARKS
}

/**
 * Tells `listener` of changes of any mark. The first one makes the page ask once what the viewer has
 * marked, all at a time; visitors cost no request.
 */
export function subscribeToMarks(listener: () => void): () => void {
  listeners.add(listener)
  if (!isFollowing) {
    isFollowing = true
    subscribeToViewer(followViewer)
    followViewer()
  }
  return () => listeners.delete(listener)
}

/** Notes what has changed of a style's marks. */
export function noteMarks(slug: string, change: Partial<Marks>): void {
  bySlug.set(slug, { ...marksOf(slug), ...change })
  tell()
}

/** Notes styles that the viewer is known to keep. */
export function noteFavorites(slugs: readonly string[]): void {
  for (const slug of slugs) learn(slug, 'isFavorited')
  tell()
}

/** Grows with every change, for whoever shows many styles by their marks. */
export function marksVersion(): number {
  return version
}

/** Another account has other marks, and nobody sees those of the former. */
function followViewer(): void {
  const id = currentViewer().viewer?.id ?? null
  if (id === owner) return
  owner = id
  bySlug = new Map()
  tell()
  if (id !== null) void load(id)
}

async function load(id: string): Promise<void> {
  // Without an answer hearts stay empty; a press still does what it says.
  const answer = await callApi<UserMarks>('/api/user/marks').catch(() => null)
  if (!answer || owner !== id) return
  for (const slug of answer.liked) learn(slug, 'isLiked')
  for (const slug of answer.favorited) learn(slug, 'isFavorited')
  tell()
}

/** What was pressed meanwhile is newer than any answer. */
function learn(slug: string, name: 'isLiked' | 'isFavorited'): void {
  const known = marksOf(slug)
  if (known[name] === undefined) bySlug.set(slug, { ...known, [name]: true })
}

function tell(): void {
  version += 1
  for (const listener of [...listeners]) listener()
}
