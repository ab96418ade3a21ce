import { callApi } from '../api/call-api'
import { dropViewer } from './viewer-store'

type Options = {
  /** Ends the sessions in all other browsers too. Default false. */
  everywhere?: boolean
}

/**
 * Ends the session and clears what this browser keeps for the account.
 *
 * @throws ApiFailure where the gallery cannot be reached: then the session is still open.
 */
export async function signOut({ everywhere = false }: Options = {}): Promise<void> {
  await callApi('/api/auth/logout', { method: 'POST', body: { everywhere } })
  dropViewer()
}
