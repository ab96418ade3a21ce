import { expect } from 'vitest'

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
}

/**
 * The text of a highlight. Fails when it holds any markup but balanced `<mark>` pairs, a quote that
 * could end an attribute, or a `&` that begins no entity.
 */
export function readHtml(html: string | undefined): string {
  expect(html).toBeDefined()
  const text = (html ?? '').replaceAll(/<mark>([^<>]*)<\/mark>/g, '$1')
  expect(text).not.toMatch(/[<>"']/)
  expect(text.replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/g, '')).not.toContain('&')
  return text.replaceAll(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity)
}

/** The marked parts of a highlight, as text. */
export function markedIn(html: string | undefined): string[] {
  return [...(html ?? '').matchAll(/<mark>([^<>]*)<\/mark>/g)].map(([, marked]) => readHtml(marked))
}
