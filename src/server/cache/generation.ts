/**
 * What all cached answers of one moment share. `change` names the latest change, `epoch` the latest
 * instance that has joined: names of changes are unique within one database alone, and an epoch is
 * unique everywhere, so galleries that share a Redis never meet.
 */
export type Generation = { epoch: string; change: string }

const EPOCH_PREFIX = 'epoch:'

/** The message by which an instance that has just begun to listen brings all to one generation. */
export function epochMessage(epoch: string): string {
  return `${EPOCH_PREFIX}${epoch}`
}

/**
 * The generation after a message; null until the first epoch. Each message stands for another moment:
 * senders give a name that they have not given before, such as the number of their transaction.
 */
export function applyMessage(before: Generation | null, message: string): Generation | null {
  if (message.startsWith(EPOCH_PREFIX)) {
    return { epoch: message.slice(EPOCH_PREFIX.length), change: '0' }
  }
  return before && { epoch: before.epoch, change: message }
}
