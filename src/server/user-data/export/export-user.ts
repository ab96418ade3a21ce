import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Payload, TypedUser } from 'payload'
import type { UserExport } from '@/domain/api/user-export'
import { postgres, type SqlRunner } from '../../db/transaction-db'
import { ApiError } from '../../http/api-error'
import { ACCOUNT_PARTS } from './account-parts'
import { ADMIN_PARTS } from './admin-parts'
import type { ExportPart } from './export-part'
import { MARK_PARTS } from './mark-parts'
import { readProfile } from './read-profile'

const PARTS = [...ACCOUNT_PARTS, ...MARK_PARTS, ...ADMIN_PARTS]

/** Rows that are held in memory at a time. */
const PAGE_ROWS = 2_000

/**
 * All that is held about a user, as the JSON of a `UserExport`. It is read while it is sent, page by page, so
 * that a long list costs no memory and a slow reader holds no connection to the database.
 *
 * @throws ApiError `not_signed_in` where the user has gone meanwhile.
 */
export async function exportUser(payload: Payload, user: TypedUser): Promise<ReadableStream> {
  const { drizzle } = postgres(payload)
  const profile = await readProfile(drizzle, user.id)
  if (!profile) throw new ApiError({ code: 'not_signed_in', message: 'Sign in first.' })
  const head = { exportedAt: new Date().toISOString(), profile }
  return Readable.toWeb(Readable.from(encode(write(drizzle, head)), { objectMode: false }))
}

type Head = Pick<UserExport, 'exportedAt' | 'profile'>

async function* write(db: SqlRunner, head: Head): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1)
  for (const part of PARTS) {
    yield `,\n${JSON.stringify(part.name)}:[`
    let isFirst = true
    for await (const items of readPages(db, part, head.profile.id)) {
      if (items.length === 0) continue
      const text = items.map((item) => JSON.stringify(item)).join(',\n')
      yield isFirst ? text : `,\n${text}`
      isFirst = false
    }
    yield ']'
  }
  yield '}\n'
}

async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text)
}

async function* readPages(db: SqlRunner, part: ExportPart, userId: string) {
  let after: string | null = null
  do {
    const page = part.query({ userId, after, limit: PAGE_ROWS })
    const { rows }: { rows: Record<string, unknown>[] } = await db.execute(page)
    yield rows.map(part.toItem)
    const cursor = rows.length === PAGE_ROWS ? rows.at(-1)?.cursor : undefined
    after = typeof cursor === 'string' ? cursor : null
  } while (after !== null)
}
