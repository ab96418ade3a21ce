import { createHash, randomBytes } from 'node:crypto'
import { KEY_PREFIX_LENGTH } from '@/domain/api-keys/key-header'

const OPEN_BYTES = 6
const SECRET_BYTES = 32

/** A new key, once in full, and what is kept of it. */
export function makeKey(): { key: string; prefix: string; hash: string } {
  const open = randomBytes(OPEN_BYTES).toString('base64url')
  const key = `sref_${open}${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { key, prefix: key.slice(0, KEY_PREFIX_LENGTH), hash: hashKey(key) }
}

/**
 * What is kept of a key and looked up for it. A slow hash with salt protects passwords because those
 * can be guessed; 256 random bits cannot, so one SHA-256 is as safe and costs no request anything. Nor
 * can the time of a lookup tell a stranger anything: it depends on a digest that they cannot steer.
 */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
