/** Runs something when the page has loaded and the browser has nothing better to do. */
export function whenLoaded(run: () => void): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const wait = () => {
    const runUnlessEnded = () => {
      if (!signal.aborted) run()
    }
    if ('requestIdleCallback' in window) requestIdleCallback(runUnlessEnded, { timeout: 5_000 })
    else setTimeout(runUnlessEnded, 1_000)
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true, signal })
  return () => controller.abort()
}
