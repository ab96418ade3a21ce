import { z } from 'zod'

export const USERNAME_LENGTH = { min: 3, max: 50 } as const

const ALLOWED = /^[\p{L}\p{N}_.-]+$/u
const BEGINS_AND_ENDS_WELL = /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u

/** Names that would speak for the gallery, or that an address of it may need. */
const RESERVED = new Set(
  `about abuse account accounts admin administrator anonymous api auth billing blog bot cms contact
  demo-admin editor editors everyone feed gallery guest help hello info legal login logout mail me
  member members moderator news nobody null official owner postmaster premium press privacy register
  root search security settings signin signup sref sref-gallery staff status support sysadmin system
  team terms undefined user users webmaster www you`.split(/\s+/),
)

/** The form in which a name is kept: one code point sequence for what looks the same. */
export function normaliseUsername(username: string): string {
  return username.normalize('NFKC').trim()
}

/** Whether a name is kept back for the gallery itself, in any letter case. */
export function isReservedUsername(username: string): boolean {
  return RESERVED.has(normaliseUsername(username).toLowerCase())
}

/** What is wrong with the form of a name, in a sentence for its owner; null where nothing is. */
export function findUsernameProblem(username: string): string | null {
  const { min, max } = USERNAME_LENGTH
  const isOfGoodLength = username.length >= min && username.length <= max
  if (!isOfGoodLength || !ALLOWED.test(username)) {
    return `Use ${min} to ${max} letters, digits, dots, dashes or underscores.`
  }
  if (!BEGINS_AND_ENDS_WELL.test(username)) return 'Begin and end the name with a letter or digit.'
  return null
}

/** A name that someone chooses for themselves. */
export const usernameSchema = z
  .string({ error: 'Choose a username.' })
  .transform(normaliseUsername)
  .superRefine((username, context) => {
    const reserved = 'This name is kept for the gallery itself. Choose another.'
    const problem =
      findUsernameProblem(username) ?? (isReservedUsername(username) ? reserved : null)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
