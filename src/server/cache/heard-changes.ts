/** Messages are heard within milliseconds of each other; nobody asks for one so far back. */
const MAX_REMEMBERED = 5_000

export type HeardChanges = {
  add: (id: string) => void
  /** True for a change whose message has come, or was sent before this process began to listen. */
  has: (id: string) => boolean
}

/**
 * Which changes a process knows of.
 *
 * @param snapshot what was committed when it began to listen: `xmin:xmax:xip,xip…`, see
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
export function createHeardChanges(snapshot: string): HeardChanges {
  const isCommitted = readSnapshot(snapshot)
  const heard = new Set<string>()
  return {
    add: (id) => {
      heard.add(id)
      const [oldest] = heard.size > MAX_REMEMBERED ? heard : []
      if (oldest !== undefined) heard.delete(oldest)
    },
    has: (id) => heard.has(id) || isCommitted(id),
  }
}

const NUMBER = /^\d+$/

function readSnapshot(snapshot: string): (id: string) => boolean {
  const [, xmax = '', open = ''] = snapshot.split(':')
  const stillOpen = new Set(open.split(','))
  return (id) =>
    NUMBER.test(id) && NUMBER.test(xmax) && BigInt(id) < BigInt(xmax) && !stillOpen.has(id)
}
