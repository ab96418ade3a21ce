import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** As Payload keeps it beside the account. */
export type StoredPassword = { hash: string; salt: string }

/** Payload's own form, so that its sign-in and ours know each other's passwords. */
const FORM = 'pbkdf2-sha256-v1:'
const ITERATIONS = 600_000
const KEY_BYTES = 32
const SALT_BYTES = 32

const derive = promisify(pbkdf2)

/** A password that nobody has, for the work of looking at one. */
const OF_NOBODY: StoredPassword = { hash: `${FORM}${randomHex(KEY_BYTES)}`, salt: randomHex(32) }

export async function hashPassword(password: string): Promise<StoredPassword> {
  const salt = randomHex(SALT_BYTES)
  const key = await derive(password, salt, ITERATIONS, KEY_BYTES, 'sha256')
  return { hash: `${FORM}${key.toString('hex')}`, salt }
}

/**
 * Whether a password is the stored one. It takes as long where none is stored: an account without one,
 * and no account at all, must not answer sooner.
 */
export async function matchesPassword(
  password: string,
  stored: Partial<Record<keyof StoredPassword, string | null>> | null,
): Promise<boolean> {
  const { hash, salt } = isStored(stored) ? stored : OF_NOBODY
  const key = await derive(password, salt, ITERATIONS, KEY_BYTES, 'sha256')
  return timingSafeEqual(key, Buffer.from(hash.slice(FORM.length), 'hex'))
}

function isStored(stored: object | null): stored is StoredPassword {
  const { hash, salt } = (stored ?? {}) as Partial<StoredPassword>
  return typeof salt === 'string' && hash?.length === FORM.length + 2 * KEY_BYTES
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
