import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'

/** Takes about a millisecond where nearly all is answered from memory. */
const PER_TURN = 32

/**
 * Handles at most so many requests in one turn of the event loop, first come, first served, and lets the
 * others wait for the next turns. Node itself handles all that have come before it looks round again:
 * with a thousand busy clients a tenth of a second, for which what the application has answered, and
 * who has just connected, would wait each time.
 */
export function takeTurns(handle: RequestListener, { perTurn = PER_TURN } = {}): RequestListener {
  type Exchange = Parameters<RequestListener>
  const waiting: Exchange[] = []
  const waitingConnections = new Set<Socket>()
  let handled = 0

  function nextTurn(): void {
    handled = 0
    if (waiting.length === 0) return
    setImmediate(nextTurn)
    while (handled < perTurn) {
      const next = waiting.shift()
      if (next === undefined) break
      const [request, response] = next
      waitingConnections.delete(request.socket)
      // Nobody is there any more to be answered.
      if (response.destroyed) continue
      handled += 1
      handle(request, response)
    }
  }

  return (request, response) => {
    const { socket } = request
    // Of who sends the next request before the last is answered, one waits: Node then stops to read.
    if (waitingConnections.has(socket)) {
      handle(request, response)
      return
    }
    if (handled === 0) setImmediate(nextTurn)
    if (handled < perTurn && waiting.length === 0) {
      handled += 1
      handle(request, response)
      return
    }
    waitingConnections.add(socket)
    waiting.push([request, response])
  }
}
