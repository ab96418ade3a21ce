/**
 * Asks at most once in `keepMs`, and once for all who ask at the same time, so that nobody can make the
 * work of a question by asking it.
 */
export function keepFor<Result>(
  { keepMs, now = () => performance.now() }: { keepMs: number; now?: () => number },
  ask: () => Promise<Result>,
): () => Promise<Result> {
  let kept: { answer: Promise<Result>; until: number } | undefined
  return () => {
    if (kept && now() < kept.until) return kept.answer
    const answer = ask()
    const asked = { answer, until: Number.POSITIVE_INFINITY }
    kept = asked
    const settle = () => {
      asked.until = now() + keepMs
    }
    answer.then(settle, settle)
    return answer
  }
}
