/** What a message on the channel of changes says. */
export type ChangeMessage = {
  /** Equal for all messages of one commit, different for others: the number of the transaction. */
  id: string
  /** Surrogate keys of what has changed; all where they are not known or too many to be named. */
  keys: readonly string[] | 'all'
  /** Set where no data has changed, but a process has begun to listen: a name that it alone has. */
  epoch: string | null
}

const EPOCH_PREFIX = 'epoch:'

/**
 * Reads `<number of the transaction> <key> <key> …`, as `announce_change` of the database writes it
 * (see the migration `change_keys`).
 */
export function readChangeMessage(text: string): ChangeMessage {
  const [id = '', ...words] = text.split(' ').filter((word) => word !== '')
  const epoch = words.find((word) => word.startsWith(EPOCH_PREFIX))
  if (epoch) return { id, keys: [], epoch: epoch.slice(EPOCH_PREFIX.length) }
  const isNamed = words.length > 0 && !words.includes('all')
  return { id, keys: isNamed ? words : 'all', epoch: null }
}

/** What a process that begins to listen sends after the number of its transaction. */
export function epochWord(epoch: string): string {
  return `${EPOCH_PREFIX}${epoch}`
}
