import { createHmac } from 'node:crypto'

type Input = {
  /** The gallery's secret. */
  secret: string
  /** Today's. */
  salt: Buffer
  address: string
  userAgent: string
}

const PURPOSE = 'sref-gallery/analytics/visitor'
const HASH_LENGTH = 22

/**
 * Stands for a visitor for one day: HMAC-SHA-256 over salt, address and user agent under a key that is
 * made from the secret, cut to 132 bits in base64url. Without the salt, which is forgotten when its day
 * is over, nobody can find out afterwards whether an address belongs to a hash; without the secret not
 * even today.
 *
 * @see RFC 2104 for HMAC; RFC 5869, section 3.2, for a key for each purpose.
 */
export function hashVisitor({ secret, salt, address, userAgent }: Input): string {
  const key = createHmac('sha256', secret).update(PURPOSE).digest()
  return createHmac('sha256', key)
    .update(salt)
    .update(JSON.stringify([address, userAgent]))
    .digest('base64url')
    .slice(0, HASH_LENGTH)
}
