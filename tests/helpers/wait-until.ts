import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 20

/** Asks again until the answer is yes. @throws Error naming `what` when it is not within the time. */
export async function waitUntil(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  for (const until = Date.now() + withinMs; Date.now() < until; await wait(POLL_MS)) {
    if (await isSo()) return
  }
  throw new Error(`${what}: not within ${withinMs / 1000} s`)
}
