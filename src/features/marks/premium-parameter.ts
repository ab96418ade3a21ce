import type { SrefDetail } from '@/domain/api/sref-detail'
import { ApiFailure, callApi } from '../api/call-api'
import { currentViewer } from '../viewer/viewer-store'

let owner: string | undefined
const bySlug = new Map<string, Promise<string>>()

/**
 * The parameter of a premium style for a viewer who may read it: `--sref 42`. Asked once for each style
 * and viewer, and kept nowhere but in the memory of the page.
 *
 * @throws ApiFailure also where the style is locked after all.
 */
export function fetchParameter(slug: string): Promise<string> {
  const viewerId = currentViewer().viewer?.id
  if (viewerId !== owner) bySlug.clear()
  owner = viewerId
  const known = bySlug.get(slug)
  if (known) return known
  const asked = ask(slug)
  bySlug.set(slug, asked)
  asked.catch(() => bySlug.delete(slug))
  return asked
}

async function ask(slug: string): Promise<string> {
  const { code } = await callApi<Pick<SrefDetail, 'code'>>(`/api/sref/${slug}`)
  if (code) return `--sref ${code}`
  throw new ApiFailure(403, { message: 'This style is open to premium members only.' })
}
