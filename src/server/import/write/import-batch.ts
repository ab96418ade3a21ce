import type { Payload } from 'payload'
import type { ImportRow } from '@/domain/import-row'
import type { ImportColumn } from '@/domain/import-row/columns'
import { postgres } from '@/server/db/transaction-db'
import type { SlugAssigner } from './assign-slugs'
import type { FindObstacles } from './find-obstacles'
import { loadStoredSrefs } from './load-stored-srefs'
import { emptyState, mergeRow, type RowReferences } from './merge-row'
import { type Resolvers, resolveReferences } from './resolve-references'
import { isSameState, type SrefState, type StoredSref } from './sref-state'
import type { SqlDb, SrefTables } from './sref-tables'
import { type SrefWrite, writeSrefs } from './write-srefs'

/** A row that was read without fault. */
export type CheckedRow = {
  line: number
  row: ImportRow
  /** Columns of which the file's row has a value. */
  given: ReadonlySet<ImportColumn>
  warnings: string[]
}

export type RowOutcome = {
  line: number
  row: ImportRow
  result: 'created' | 'updated' | 'unchanged' | 'refused'
  /** Of the newest version, after the import; undefined where the row was refused. */
  status: 'draft' | 'published' | undefined
  /** Why it was refused. */
  reasons: string[]
  /** What keeps a draft from being published. */
  obstacles: string[]
  warnings: string[]
}

type BatchImporter = (
  rows: CheckedRow[],
  options?: { onRow?: (row: CheckedRow) => void },
) => Promise<RowOutcome[]>

type BatchTools = {
  payload: Payload
  tables: SrefTables
  resolvers: Resolvers
  slugs: SlugAssigner
  findObstacles: FindObstacles
  makeSrefId: () => string
  makeSampleId: () => string
  isDryRun: boolean
  publish: boolean
}

const MAX_ATTEMPTS = 3

/** Postgres' codes for what another writer's commit at the same moment can cause. */
const CONFLICT_CODES = new Set(['23503', '23505', '40001', '40P01'])

/**
 * Imports some rows, with different codes, in one transaction. When someone else wrote the same at
 * the same moment, everything is read anew and tried again.
 */
export function createBatchImporter(tools: BatchTools): BatchImporter {
  return async (rows, { onRow } = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await importOnce(rows, { tools, onRow: attempt === 1 ? onRow : undefined })
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isConflict(error)) throw explain(error, rows)
        for (const name of ['categories', 'tags', 'models'] as const) tools.resolvers[name].forget()
      }
    }
  }
}

type Plan = RowOutcome & { write?: SrefWrite }

async function importOnce(
  rows: CheckedRow[],
  { tools, onRow }: { tools: BatchTools; onRow: ((row: CheckedRow) => void) | undefined },
): Promise<RowOutcome[]> {
  const { payload, resolvers, tables, isDryRun } = tools
  const resolved = await resolveReferences(
    rows.map(({ row }) => row),
    { resolvers, onRow: (index) => rows[index] && onRow?.(rows[index]) },
  )
  const now = new Date().toISOString()
  const work = async (db: SqlDb) => {
    const codes = rows.map(({ row }) => row.code)
    const stored = await loadStoredSrefs({ db, tables, codes })
    const drafts = rows.map((checked, index) => {
      const references = resolved[index]
      const before = stored.get(checked.row.code)
      if (!references?.ok) return refuse(checked, references?.reasons ?? [])
      if (before?.isInTrash) return refuse(checked, [IN_TRASH])
      checked = { ...checked, warnings: [...checked.warnings, ...references.warnings] }
      return propose({ checked, references: references.references, before, now, tools })
    })
    await fillSlugs(db, drafts, tools)
    const plans: Plan[] = []
    for (const draft of drafts) plans.push('result' in draft ? draft : await decide(draft, tools))
    if (!isDryRun) {
      const writes = plans.flatMap(({ write }) => write ?? [])
      await writeSrefs({ payload, db, tables, writes, now })
    }
    return plans.map(({ write: _, ...outcome }) => outcome)
  }
  return isDryRun ? work(postgres(payload).drizzle) : postgres(payload).drizzle.transaction(work)
}

const IN_TRASH = 'The SREF with this code is in the trash; restore it first, or delete it for good.'

function refuse({ line, row, warnings }: CheckedRow, reasons: string[]): Plan {
  const result = 'refused'
  return { line, row, result, status: undefined, reasons, obstacles: [], warnings }
}

type Proposal = {
  checked: CheckedRow
  before: StoredSref | undefined
  next: SrefState
  /** The public row says already what the row says. */
  isPublishedAlready: boolean
}

function propose({
  checked,
  references,
  before,
  now,
  tools,
}: {
  checked: CheckedRow
  references: RowReferences
  before: StoredSref | undefined
  now: string
  tools: BatchTools
}): Proposal {
  const { row, given } = checked
  const input = { row, given, references, makeSampleId: tools.makeSampleId }
  const base = before?.latest ?? emptyState({ id: tools.makeSrefId(), row, now })
  const published = before?.published
  return {
    checked,
    before,
    next: mergeRow(base, input),
    isPublishedAlready: published ? isSameState(mergeRow(published, input), published) : false,
  }
}

/** An address that exists is kept, for others may have linked it. */
async function fillSlugs(db: SqlDb, proposals: (Plan | Proposal)[], { slugs }: BatchTools) {
  const withoutSlug: Proposal[] = []
  for (const proposal of proposals) {
    if ('result' in proposal) continue
    const { next, before, checked } = proposal
    const { slug } = checked.row
    if (!next.row.slug) withoutSlug.push(proposal)
    else if (before && slug && slug !== next.row.slug) {
      checked.warnings.push(
        `The SREF keeps its address “${next.row.slug}”; “${slug}” was left out.`,
      )
    }
  }
  const free = await slugs.assign(
    db,
    withoutSlug.map(({ checked: { row } }) => ({ given: row.slug, title: row.title })),
  )
  for (const [index, { next, checked }] of withoutSlug.entries()) {
    next.row.slug = free[index] ?? null
    const { slug } = checked.row
    if (slug && slug !== next.row.slug) {
      checked.warnings.push(`The slug “${slug}” is taken; “${next.row.slug}” was used instead.`)
    }
  }
}

async function decide(proposal: Proposal, tools: BatchTools): Promise<Plan> {
  const { checked, before, next, isPublishedAlready } = proposal
  const { line, row, warnings } = checked
  const outcome = { line, row, warnings, reasons: [] }
  if (isPublishedAlready) {
    return { ...outcome, result: 'unchanged', status: 'published', obstacles: [] }
  }
  const obstacles = await tools.findObstacles(next)
  const status = tools.publish && obstacles.length === 0 ? 'published' : 'draft'
  const hasNewContent = !before || !isSameState(next, before.latest)
  const isPublishing = status === 'published' && before?.latest.row._status !== 'published'
  if (!hasNewContent && !isPublishing) {
    return {
      ...outcome,
      result: 'unchanged',
      status: before.latest.row._status ?? 'draft',
      obstacles,
    }
  }
  const kind = !before ? 'create' : status === 'published' ? 'replace' : 'version'
  const write: SrefWrite = {
    kind,
    state: next,
    status,
    ...(before ? {} : { counters: countersOf(row) }),
  }
  return { ...outcome, result: before ? 'updated' : 'created', status, obstacles, write }
}

/** Only at creation: what visitors counted since must not be lost. */
function countersOf({ counters }: ImportRow): NonNullable<SrefWrite['counters']> {
  const given = Object.entries(counters).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

/** The driver puts the statement with all its rows into the message; they are left out. */
function explain(error: unknown, rows: CheckedRow[]): unknown {
  const isQuery = error instanceof Error && error.message.startsWith('Failed query')
  if (!isQuery) return error
  const { cause } = error
  const reason = cause instanceof Error ? cause.message : String(cause)
  const lines = `from line ${rows[0]?.line} to line ${rows.at(-1)?.line}`
  return new Error(`The rows ${lines} could not be written: ${reason}`, { cause })
}

function isConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && CONFLICT_CODES.has(String(cause.code))) return true
  }
  return false
}
