import sindreSlugify from '@sindresorhus/slugify'
import { MAX_SLUG_LENGTH } from './slug-pattern'

/**
 * Makes the address part of a text: lower-case ASCII letters, digits and single dashes.
 *
 * Latin, Greek, Cyrillic, Arabic and other alphabets are transliterated. When letters of a script
 * without a transliteration (Chinese, Japanese, …) are lost, a short hash of the whole text is
 * appended, so different texts keep different slugs. Equal texts always give equal slugs, and
 * `slugify(slugify(x)) === slugify(x)`.
 *
 * At most `maxLength` characters (default 80, at least 10), cut at a word where possible. Never
 * empty: a text without letters or digits gives `fallback` (default `untitled`) and the hash, an
 * empty text gives `fallback` alone.
 */
export function slugify(
  text: string,
  {
    maxLength = MAX_SLUG_LENGTH,
    fallback = 'untitled',
  }: { maxLength?: number; fallback?: string } = {},
): string {
  const normal = text.normalize('NFKC').trim()
  const slug = sindreSlugify(normal, { decamelize: false })

  if (normal === '') return fallback
  if (slug === '') return `${fallback}-${hashText(normal)}`
  if (!losesLetters(normal)) return cutAtWord({ slug, maxLength })

  const hash = hashText(normal)
  return `${cutAtWord({ slug, maxLength: maxLength - hash.length - 1 })}-${hash}`
}

/** True when a letter or digit of the text has no ASCII counterpart. */
function losesLetters(text: string): boolean {
  for (const character of new Set(text)) {
    const matters = /[\p{L}\p{N}]/u.test(character) && character.charCodeAt(0) > 127
    if (matters && sindreSlugify(character, { decamelize: false }) === '') return true
  }
  return false
}

function cutAtWord({ slug, maxLength }: { slug: string; maxLength: number }): string {
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength)
  const atWord = slug[maxLength] === '-' ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf('-')))
  return (atWord.length >= maxLength / 2 ? atWord : cut).replace(/-+$/, '')
}

/** FNV-1a, 32 bits over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36. */
function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0')
}

/** `base`, `base-2`, `base-3`, … for suffixes 1, 2, 3, …, never longer than a slug may be. */
export function numberSlug(base: string, suffix: number): string {
  if (suffix === 1) return base
  const end = `-${suffix}`
  return `${base.slice(0, MAX_SLUG_LENGTH - end.length).replace(/-+$/, '')}${end}`
}
