/** A function that does `work` at most once in `intervalMs`; calls in between do nothing. */
export function limitRate(
  { intervalMs, now }: { intervalMs: number; now: () => number },
  work: () => void,
): () => void {
  let doneAt = Number.NEGATIVE_INFINITY
  return () => {
    if (now() - doneAt < intervalMs) return
    doneAt = now()
    work()
  }
}
