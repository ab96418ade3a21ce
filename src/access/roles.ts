/** What access needs to know of a signed-in user; Payload's user document has it. */
export type Viewer = {
  id: string
  roles?: string[] | null
  tier?: string | null
  premiumUntil?: string | Date | null
  _verified?: boolean | null
}

type Request = { user?: unknown }

/** The signed-in user of a request, or null for a visitor. */
export function viewerOf({ req }: { req: Request }): Viewer | null {
  const user = req.user
  return isViewer(user) ? user : null
}

export function isAdmin(viewer: Viewer | null): boolean {
  return hasRole(viewer, 'admin')
}

/** Editors and admins: whoever curates. */
export function isEditor(viewer: Viewer | null): boolean {
  return hasRole(viewer, 'editor') || isAdmin(viewer)
}

/**
 * Whether premium content may be shown: editors, and members of the premium tier whose time has
 * not run out. `premiumUntil` empty means without end.
 *
 * @param now the moment to judge at; default the current time.
 */
export function hasPremium(viewer: Viewer | null, now: Date = new Date()): boolean {
  if (isEditor(viewer)) return true
  if (viewer?.tier !== 'premium') return false
  return !viewer.premiumUntil || new Date(viewer.premiumUntil) > now
}

function hasRole(viewer: Viewer | null, role: string): boolean {
  return viewer?.roles?.includes(role) ?? false
}

function isViewer(user: unknown): user is Viewer {
  return typeof user === 'object' && user !== null && 'id' in user
}
