import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { DocumentVersion } from './document-cache'
import { mirrorLine, readMirrorLine } from './mirror-line'

const NOBODY: ReadonlySet<MirroredDocument> = new Set()

/** Removals are forgotten after a day; whoever was asleep for long has to begin anew. */
const MAX_AGE_MS = 3_600_000

/** What a statement says about the documents that have changed, see `FacetMirror.select`. */
export type MirrorChanges = {
  /** A line a document, see `mirror-line.ts`. */
  changes: string | null
  /** Transactions before this one were over when the statement began. */
  xmin: string
  /** The server's start and the table's file; others after a restore, or when the table was emptied. */
  storage: string
}

/** Documents written by this transaction or a later one are asked for; all, when it is null. */
export type MirrorStart = bigint | null

/** A public document as it is now: its version and keys are exchanged when its counts are. */
export type MirroredDocument = Readonly<DocumentVersion> & {
  /** Numbers of its facet tokens. */
  readonly tokens: readonly number[]
  /** What it is sorted by, see `keyIndex`. */
  readonly keys: readonly number[]
}

type Kept = { -readonly [Name in keyof MirroredDocument]: MirroredDocument[Name] }

/**
 * A copy, in this process, of the facet tokens of all public documents, and of what they are sorted by.
 * Counting facets in Postgres, or reading the tokens of thousands of rows for each question, takes most
 * of the time of a search; so does finding the page of a list that few documents are in.
 *
 * The copy is never older than the question: each statement that needs it also reads the documents
 * which were written by transactions that were not over when the copy was last brought up to date, so
 * it is exact for the very snapshot in which the statement sees everything else.
 */
export class FacetMirror {
  readonly #now: () => number
  #ids = new Map<string, number>()
  #tokens: string[] = []
  #documents = new Map<number, Kept>()
  #holders: Set<Kept>[] = []
  #revision = 0
  #known: { xmin: bigint; storage: string; at: number } | null = null

  constructor({ now = () => performance.now() }: { now?: () => number } = {}) {
    this.#now = now
  }

  /** The tokens that documents have or had, by their number. */
  get tokens(): readonly string[] {
    return this.#tokens
  }

  /** The public documents, by ordinal. */
  get documents(): ReadonlyMap<number, MirroredDocument> {
    return this.#documents
  }

  /** The public documents that have a token. */
  holdersOf(token: string): ReadonlySet<MirroredDocument> {
    const id = this.numberOf(token)
    return (id !== undefined && this.#holders[id]) || NOBODY
  }

  /** Another number whenever other documents are public, or one has other facets. */
  get revision(): number {
    return this.#revision
  }

  /** The number of a token; undefined for one that no document has had. */
  numberOf(token: string): number | undefined {
    return this.#ids.get(token)
  }

  /** The columns of `MirrorChanges`, for the statement whose answer will be counted. */
  select(): { columns: SQL; since: MirrorStart } {
    const known = this.#known
    const since = known && this.#now() - known.at <= MAX_AGE_MS ? known.xmin : null
    const which = since === null ? sql`is_public` : sql`changed_xid >= ${String(since)}::xid8`
    const columns = sql`(
        select string_agg(${mirrorLine}, E'\n') from search_documents where ${which}) as changes,
      pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
      concat(pg_postmaster_start_time(), ' ', pg_relation_filenode('search_documents')) as storage`
    return { columns, since }
  }

  /**
   * Takes over what a statement has read.
   *
   * @returns whether the copy is now good for the statement's answer. If not, ask again: the copy is
   *   another one than when the statement was made, or the table is.
   */
  apply({ changes, xmin, storage }: MirrorChanges, since: MirrorStart): boolean {
    const known = this.#known
    const end = BigInt(xmin)
    if (since === null) this.#clear()
    else if (known?.storage !== storage) {
      this.#known = null
      return false
    } else if (since > known.xmin) return false
    // An answer that was long on its way does not turn the copy back.
    else if (end < known.xmin) return true
    for (const line of changes?.split('\n') ?? []) this.#put(line)
    this.#known = { xmin: end, storage, at: this.#now() }
    return true
  }

  /** Brings the copy up to date on its own. */
  async sync(db: SqlRunner): Promise<void> {
    for (;;) {
      const { columns, since } = this.select()
      const { rows } = await db.execute<MirrorChanges>(sql`select ${columns}`)
      const [row] = rows
      if (!row) throw new Error('Postgres gave no row')
      if (this.apply(row, since)) return
    }
  }

  #clear(): void {
    this.#documents = new Map()
    this.#holders = this.#tokens.map(() => new Set())
    this.#revision += 1
  }

  #put(line: string): void {
    const { ordinal, document } = readMirrorLine(line)
    const before = this.#documents.get(ordinal)
    const tokens = document?.tokens.map((token) => this.#intern(token)) ?? []
    // Most of what is written to a document are its counts.
    if (before && document && String(tokens) === String(before.tokens)) {
      before.version = document.version
      before.keys = document.keys
      return
    }
    if (before) this.#remove(ordinal, before)
    if (!document) return
    const { id, version, keys } = document
    this.#add(ordinal, { id: detach(id), version, tokens, keys })
  }

  #add(ordinal: number, document: Kept): void {
    this.#documents.set(ordinal, document)
    for (const token of document.tokens) this.#holders[token]?.add(document)
    this.#revision += 1
  }

  #remove(ordinal: number, document: Kept): void {
    this.#documents.delete(ordinal)
    for (const token of document.tokens) this.#holders[token]?.delete(document)
    this.#revision += 1
  }

  #intern(token: string): number {
    const known = this.#ids.get(token)
    if (known !== undefined) return known
    const own = detach(token)
    const id = this.#tokens.push(own) - 1
    this.#ids.set(own, id)
    this.#holders.push(new Set())
    return id
  }
}

/** The same text as one of its own: a part of a text keeps the whole of it in memory. */
function detach(text: string): string {
  return Buffer.from(text).toString()
}
