import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Browsers send a handful of different ones; others may send anything. */
const read = new LRUCache<string, Encoding>({
  max: 200,
  memoMethod: (header) => choose(header),
})

/** Longer than any that a client has a reason for. */
const MAX_REMEMBERED_LENGTH = 200

/** The smallest form that a client takes, by its `Accept-Encoding` (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string' || header === '') return 'identity'
  return header.length > MAX_REMEMBERED_LENGTH ? choose(header) : read.memo(header)
}

function choose(header: string): Encoding {
  const accepted = new Map(header.toLowerCase().split(',').map(readChoice))
  const takes = (name: string) => accepted.get(name) ?? accepted.get('*') ?? false
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

function readChoice(choice: string): [name: string, isTaken: boolean] {
  const [name = '', ...parameters] = choice.split(';').map((part) => part.trim())
  const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  return [name, !isRefused]
}
