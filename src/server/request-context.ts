import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request at work. */
export type RequestContext = {
  /** On the lines that are logged meanwhile. */
  requestId: string
  /** What the page that is being made shows; see `note-keys.ts`. */
  surrogateKeys?: Set<string>
  /** Whether that page lacks something; see `note-unfinished.ts`. */
  isUnfinished?: boolean
}

const KEY = Symbol.for('sref-gallery.request-context')

type Holder = { [KEY]?: AsyncLocalStorage<RequestContext> }

/** Runs `work` so that everything it logs carries the id of the request. */
export function inRequest<Result>(context: RequestContext, work: () => Result): Result {
  return storage().run(context, work)
}

/** Undefined outside a request. */
export function currentRequest(): RequestContext | undefined {
  return storage().getStore()
}

/** Kept on the process, because a server bundle may hold this module more than once. */
function storage(): AsyncLocalStorage<RequestContext> {
  const holder = globalThis as Holder
  holder[KEY] ??= new AsyncLocalStorage()
  return holder[KEY]
}
