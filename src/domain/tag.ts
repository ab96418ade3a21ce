/** The canonical form of a tag's name: lower-case, trimmed, single spaces, composed Unicode. */
export function normaliseTag(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
