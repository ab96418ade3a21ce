import type { IncomingMessage } from 'node:http'
import { CHANGE_HEADER } from './change-header'
import { catchUpWith } from './shared-changes'

/**
 * Waits until this process has heard of the change that a front names in its request. Both hear the
 * same message, on two connections: without this a front could drop a page and be given it again.
 */
export async function catchUpWithFront(request: Pick<IncomingMessage, 'headers'>): Promise<void> {
  const change = request.headers[CHANGE_HEADER]
  delete request.headers[CHANGE_HEADER]
  if (typeof change === 'string' && change !== '') await catchUpWith(change)
}
