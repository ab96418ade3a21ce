import { createHash } from 'node:crypto'

/** What was written of an object that never changes; null until it is written for the first time. */
const written = new WeakMap<object, Buffer | null>()

/** Deeper than this nothing is marked. */
const MAX_DEPTH = 3

/**
 * Marks an object that never changes, and is a part of one answer after the other: it is written as JSON
 * once, and the bytes are kept for as long as the object is.
 */
export function lasting<Value extends object>(value: Value): Value {
  if (!written.has(value)) written.set(value, null)
  return value
}

/**
 * The body as JSON and its tag, which is weak: equal for answers that say the same, whatever their
 * volatile fields are. Those come last, so that the rest is written only once.
 */
export function writeJson(
  body: object,
  { volatile = [] }: { volatile?: string[] | undefined } = {},
): { bytes: Buffer<ArrayBuffer>; etag: string } {
  const entries = Object.entries(body)
  const isVolatile = ([name]: [string, unknown]) => volatile.includes(name)
  const said = write(Object.fromEntries(entries.filter((entry) => !isVolatile(entry))))
  const hash = createHash('sha256').update(said).digest('base64url')
  const etag = `W/"${hash.slice(0, 27)}"`
  const changing = entries.filter(isVolatile)
  if (changing.length === 0) return { bytes: said, etag }
  const also = JSON.stringify(Object.fromEntries(changing)).slice(1)
  const divider = said.length > EMPTY.length && also.length > 1 ? ',' : ''
  const parts = [said.subarray(0, -1), Buffer.from(divider + also)]
  return { bytes: Buffer.concat(parts), etag }
}

const EMPTY = '{}'

function write(value: object): Buffer<ArrayBuffer> {
  const parts: (string | Buffer)[] = []
  collect(value, { parts, depth: 0 })
  return Buffer.concat(joinTexts(parts))
}

type Collecting = { parts: (string | Buffer)[]; depth: number }

/** The parts of what `JSON.stringify` writes, looking for what is marked. */
function collect(value: unknown, { parts, depth }: Collecting): void {
  const inside = { parts, depth: depth + 1 }
  const known = typeof value === 'object' && value !== null ? written.get(value) : undefined
  if (known !== undefined) parts.push(known ?? writeOnce(value as object))
  else if (depth < MAX_DEPTH && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      parts.push(index === 0 ? '[' : ',')
      collect(item === undefined ? null : item, inside)
    }
    parts.push(value.length === 0 ? '[]' : ']')
  } else if (depth < MAX_DEPTH && isPlain(value)) {
    let open = '{'
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue
      parts.push(`${open}${JSON.stringify(name)}:`)
      collect(item, inside)
      open = ','
    }
    parts.push(open === '{' ? EMPTY : '}')
  } else parts.push(JSON.stringify(value))
}

function writeOnce(value: object): Buffer {
  const text = JSON.stringify(value)
  // Of its own: a part of a shared one would keep all of that in memory.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  written.set(value, bytes)
  return bytes
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !('toJSON' in value)
  )
}

/** Texts that stand beside one another become one. */
function joinTexts(parts: readonly (string | Buffer)[]): Buffer[] {
  const joined: Buffer[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else {
      joined.push(Buffer.from(text), part)
      text = ''
    }
  }
  return [...joined, Buffer.from(text)]
}
