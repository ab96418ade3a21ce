/** The one end of a channel between two processes of the gallery: `process`, a child, a worker. */
export type Channel = {
  send?: (message: object, onSent: (error: Error | null) => void) => unknown
  on: (event: 'message', listener: (message: unknown) => void) => unknown
}

export type Peer = {
  /**
   * Asks the other process and waits for its answer.
   *
   * @throws Error when it cannot be reached, has no answer in time or failed to make one.
   */
  ask: (topic: string, question?: unknown, options?: { timeoutMs?: number }) => Promise<unknown>
  /** Answers what the other process asks about a topic from now on. */
  answer: (topic: string, answer: (question: never) => unknown) => void
}

type Message =
  | { peer: 'question'; id: number; topic: string; content: unknown }
  | { peer: 'answer'; id: number; content: unknown }
  | { peer: 'failure'; id: number; reason: string }

type Pending = { resolve: (content: unknown) => void; reject: (error: Error) => void }

const TIMEOUT_MS = 5_000

/** Questions and answers over the channel that Node opens to a child process, both ways. */
export function createPeer(channel: Channel): Peer {
  const pending = new Map<number, Pending>()
  const answers = new Map<string, (question: never) => unknown>()
  let lastId = 0

  async function reply({ id, topic, content }: Message & { peer: 'question' }): Promise<void> {
    try {
      const answer = answers.get(topic)
      if (!answer) throw new Error(`Nobody answers “${topic}”.`)
      send({ peer: 'answer', id, content: await answer(content as never) })
    } catch (error) {
      send({ peer: 'failure', id, reason: String(error) })
    }
  }

  /** Where the other process is gone, nobody waits for it but the time-out. */
  function send(message: Message, onFailure: (error: Error) => void = () => undefined): void {
    try {
      if (!channel.send) throw new Error('There is no channel.')
      channel.send(message, (error) => error && onFailure(error))
    } catch (error) {
      onFailure(error as Error)
    }
  }

  channel.on('message', (message) => {
    if (!isOurs(message)) return
    if (message.peer === 'question') void reply(message)
    else if (message.peer === 'answer') pending.get(message.id)?.resolve(message.content)
    else pending.get(message.id)?.reject(new Error(message.reason))
  })

  return {
    ask: (topic, content, { timeoutMs = TIMEOUT_MS } = {}) => {
      lastId += 1
      const id = lastId
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const tooLate = () => reject(new Error(`There was no answer to “${topic}” in time.`))
      const timer = setTimeout(tooLate, timeoutMs)
      pending.set(id, { resolve, reject })
      send({ peer: 'question', id, topic, content }, reject)
      return promise.finally(() => {
        clearTimeout(timer)
        pending.delete(id)
      })
    },
    answer: (topic, answer) => {
      answers.set(topic, answer)
    },
  }
}

function isOurs(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'peer' in message
}
