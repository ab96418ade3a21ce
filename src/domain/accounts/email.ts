import { z } from 'zod'

/** The longest address that a mail server takes (RFC 5321, 4.5.3.1.3). */
const MAX_EMAIL_LENGTH = 254

/** The one form in which addresses are kept and compared; Payload's own. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** An address as a person types it, in its one form. */
export const emailSchema = z
  .string({ error: 'Give an e-mail address.' })
  .transform(normaliseEmail)
  .pipe(
    z
      .email('This is no e-mail address. It looks like you@example.org.')
      .max(MAX_EMAIL_LENGTH, `An address has at most ${MAX_EMAIL_LENGTH} characters.`),
  )
