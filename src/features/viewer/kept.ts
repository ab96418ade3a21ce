/** Begins the name of everything that this browser keeps for one account. */
const PREFIX = 'kept:'

const LAST_VIEWER = 'last-viewer'

/** What is remembered of who was signed in last, so that pages without a connection know. */
export type LastViewer = { id: string; username: string; isPremium: boolean }

/** Who was signed in last in this browser and has not signed out; null for nobody. */
export function readLastViewer(): LastViewer | null {
  const kept = read<LastViewer>(LAST_VIEWER)
  return typeof kept?.id === 'string' ? kept : null
}

/** Remembers who is signed in, and clears what was kept for anyone else. */
export function rememberViewer({ id, username, isPremium }: LastViewer): void {
  if (readLastViewer()?.id !== id) forgetViewer()
  write(LAST_VIEWER, { id, username, isPremium })
}

/** Clears everything that is kept for an account. */
export function forgetViewer(): void {
  try {
    const names = Object.keys(localStorage)
    const personal = names.filter((name) => name === LAST_VIEWER || name.startsWith(PREFIX))
    for (const name of personal) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What was kept under a name for an account; null for any other account. */
export function readKept<Value>(userId: string, name: string): Value | null {
  return readLastViewer()?.id === userId ? read<Value>(`${PREFIX}${userId}:${name}`) : null
}

/** Keeps a value for an account until it signs out or another one signs in. */
export function keep(userId: string, name: string, value: object): void {
  if (readLastViewer()?.id === userId) write(`${PREFIX}${userId}:${name}`, value)
}

function read<Value>(name: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function write(name: string, value: object): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Full or forbidden: what is kept is a convenience.
  }
}
