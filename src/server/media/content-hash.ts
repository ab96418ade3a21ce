import { createHash } from 'node:crypto'

/** SHA-256 of the bytes, cut to 128 bits: 32 lower-case hex digits. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}
