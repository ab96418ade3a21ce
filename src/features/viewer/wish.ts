const NAME = 'sign-in-wish'

/** Time enough to register and to open the mail. */
const LIFETIME_MS = 3_600_000

/** What a visitor was about to do when they were led to sign in. */
export type Wish = {
  /** Where they were. */
  next: string
  /** The mark that they wanted to set there. */
  mark?: { slug: string; title: string; kind: 'like' | 'favorite' }
}

/** Remembers a wish in this browser until someone has signed in, for an hour at most. */
export function rememberWish(wish: Wish): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ ...wish, until: Date.now() + LIFETIME_MS }))
  } catch {
    // Where nothing can be kept, signing in leads back and the mark is one more press.
  }
}

/** The wish that is remembered; null where there is none any more. */
export function readWish(): Wish | null {
  try {
    const wish = JSON.parse(localStorage.getItem(NAME) ?? 'null')
    return wish?.until > Date.now() ? wish : null
  } catch {
    return null
  }
}

/** Forgets the wish: it has come true, or someone has left. */
export function forgetWish(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // Nothing is kept there.
  }
}
