type Outcome = 'shared' | 'cancelled' | 'impossible'

/**
 * Offers something in the share sheet of the system. Impossible where there is none, or where it
 * refuses what it is given; cancelled where the person closed it.
 */
export async function shareByBrowser(data: ShareData): Promise<Outcome> {
  if (!navigator.share || navigator.canShare?.(data) === false) return 'impossible'
  try {
    await navigator.share(data)
    return 'shared'
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'impossible'
  }
}
