/** Pictures processed at one time in this process. It bounds memory, and leaves threads for the rest of the server. */
export const PICTURE_SLOTS = 2

/** A picture of more pixels takes every slot: 50 megapixels of AVIF need 1 GB while they are decoded. */
export const LARGE_PICTURE_PIXELS = 16_000_000

type Waiting = { slots: number; start: () => void }

let freeSlots = PICTURE_SLOTS
const queue: Waiting[] = []

/**
 * Runs `work` on a picture of so many `pixels` as soon as there is room, first come first served.
 * An aborted wait rejects with the signal's reason.
 */
export async function withPictureSlot<T>(
  work: () => Promise<T>,
  { pixels, signal }: { pixels: number; signal?: AbortSignal | undefined },
): Promise<T> {
  const slots = pixels > LARGE_PICTURE_PIXELS ? PICTURE_SLOTS : 1
  await takeSlots(slots, signal)
  try {
    return await work()
  } finally {
    freeSlots += slots
    startWaiting()
  }
}

async function takeSlots(slots: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const start = () => {
      signal?.removeEventListener('abort', giveUp)
      resolve()
    }
    const entry = { slots, start }
    const giveUp = () => {
      queue.splice(queue.indexOf(entry), 1)
      reject(signal?.reason)
      startWaiting()
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    queue.push(entry)
    startWaiting()
  })
}

/** The first in line is never overtaken, or a large picture could wait for ever. */
function startWaiting(): void {
  for (let next = queue[0]; next && next.slots <= freeSlots; next = queue[0]) {
    queue.shift()
    freeSlots -= next.slots
    next.start()
  }
}
