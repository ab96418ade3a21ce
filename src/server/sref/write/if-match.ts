import { ApiError } from '../../http/api-error'

/** The version of a style as editors see it. @param updatedAt ISO 8601. */
export function srefEtag(updatedAt: string): string {
  return `"${Date.parse(updatedAt).toString(36)}"`
}

/**
 * Holds a change back that was made for an older version of a style than there is
 * (https://www.rfc-editor.org/rfc/rfc9110#name-if-match).
 *
 * @throws ApiError `conflict`
 */
export function requireMatch(headers: Headers, updatedAt: string | null): void {
  const wanted = headers.get('if-match')
  if (wanted === null) return
  const tags = wanted.split(',').map((tag) => tag.trim())
  const isMet = updatedAt !== null && (tags.includes('*') || tags.includes(srefEtag(updatedAt)))
  if (isMet) return
  const message =
    updatedAt === null
      ? 'There is no such style, and If-Match asks for one.'
      : 'The style has been changed since you read it. Read it again and send your change anew.'
  throw new ApiError({ code: 'conflict', message, path: 'If-Match' })
}
