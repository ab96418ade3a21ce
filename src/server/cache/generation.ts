import type { ChangeMessage } from './change-message'

/**
 * What all cached answers of one moment share. `change` names the latest change, `epoch` the latest
 * instance that has joined: names of changes are unique within one database alone, and an epoch is
 * unique everywhere, so galleries that share a Redis never meet.
 */
export type Generation = { epoch: string; change: string }

/** The generation after a message; null until the first epoch. */
export function applyMessage(
  before: Generation | null,
  { id, epoch }: Pick<ChangeMessage, 'id' | 'epoch'>,
): Generation | null {
  if (epoch !== null) return { epoch, change: '0' }
  return before && { epoch: before.epoch, change: id }
}
