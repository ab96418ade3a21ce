import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { SrefDetail } from '@/domain/api/sref-detail'
import type { SrefInput } from '@/domain/api/sref-write'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '@/domain/slug-pattern'
import { inTransaction } from '../../db/in-transaction'
import { type SqlRunner, transactionDb } from '../../db/transaction-db'
import { type Answer, privateAnswer } from '../../http/answer'
import { ApiError } from '../../http/api-error'
import { readSrefDetail } from '../read-sref-detail'
import { codeOf, findRival, findSrefByRef, type KnownSref } from './find-sref-by-ref'
import { requireMatch, srefEtag } from './if-match'
import { type SrefData, toSrefData, toStoredData } from './to-sref-data'

type Input = { payload: Payload; user: TypedUser; input: SrefInput }

/**
 * Creates a style for an editor.
 *
 * @throws ApiError `conflict` where another style has the code or slug, `invalid_data`.
 */
export async function createSref({ payload, user, input }: Input): Promise<Answer> {
  const req = await createLocalReq({ user }, payload)
  const id = await inTransaction(req, async () => {
    const db = await transactionDb(req)
    await lock(db, [`code:${input.code}`])
    return create({ req, db, input, slug: input.slug })
  })
  return answerWritten({ payload, user, id, status: 201 })
}

type PutInput = Input & { ref: string; headers: Headers }

/**
 * Makes a style what was sent: replaces the one that the address names, takes it out of the trash, or
 * creates it. What is so already is not written again, and makes no version.
 *
 * @throws ApiError `conflict`, `invalid_data`, `not_found` for an address that no style can have.
 */
export async function putSref({ payload, user, input, ref, headers }: PutInput): Promise<Answer> {
  const req = await createLocalReq({ user }, payload)
  const written = await inTransaction(req, async () => {
    const db = await transactionDb(req)
    await lock(db, [`code:${input.code}`, `ref:${ref}`])
    const known = await findSrefByRef({ payload, db, ref })
    await requireCurrent({ payload, user, known, headers })
    if (known) return replace({ req, db, known, input })
    const slug = slugFor(ref, input)
    return { id: await create({ req, db, input, slug }), isNew: true }
  })
  return answerWritten({ payload, user, id: written.id, status: written.isNew ? 201 : 200 })
}

/**
 * Puts a style into the trash; one that is there already stays there.
 *
 * @throws ApiError `not_found`, `conflict`
 */
export async function trashSref({
  payload,
  user,
  ref,
  headers,
}: Omit<PutInput, 'input'>): Promise<Answer> {
  const req = await createLocalReq({ user }, payload)
  await inTransaction(req, async () => {
    const db = await transactionDb(req)
    await lock(db, [`ref:${ref}`])
    const known = await findSrefByRef({ payload, db, ref })
    if (!known) throw new ApiError({ code: 'not_found', message: 'There is no such style.' })
    if (known.isTrashed) return
    await requireCurrent({ payload, user, known, headers })
    await payload.update({
      collection: 'srefs',
      id: known.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: false,
      depth: 0,
      req,
    })
  })
  return privateAnswer(null)
}

/** Keeps equal requests from getting in each other's way until the transaction ends. */
async function lock(db: SqlRunner, names: string[]): Promise<void> {
  for (const name of [...names].sort()) {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sref:${name}`}, 0))`)
  }
}

type Writing = { req: PayloadRequest; db: SqlRunner; input: SrefInput }

async function create({ req, db, input, slug }: Writing & { slug: string | undefined }) {
  await refuseRival(db, { id: null, code: input.code, slug: slug ?? null })
  const data = await toSrefData(req, input)
  const { id } = await req.payload.create({
    collection: 'srefs',
    data: { ...data, ...(slug && { slug }) } as never,
    draft: input.status === 'draft',
    overrideAccess: false,
    depth: 0,
    req,
  })
  return id
}

async function replace({ req, db, known, input }: Writing & { known: KnownSref }) {
  const { id, isTrashed, isPublished } = known
  const slug = input.slug ?? known.slug
  await refuseRival(db, { id, code: input.code, slug })
  const data = await toSrefData(req, input)
  const isSame = !isTrashed && (await isStored({ req, id, data, slug }))
  if (isSame) return { id, isNew: false }
  await req.payload.update({
    collection: 'srefs',
    id,
    data: {
      ...data,
      ...(input.slug && { slug: input.slug }),
      ...(isTrashed && { deletedAt: null }),
    } as never,
    // A draft of a published style takes the style off the site, rather than lying over it unseen.
    draft: input.status === 'draft' && !isPublished,
    trash: isTrashed,
    overrideAccess: false,
    depth: 0,
    req,
  })
  return { id, isNew: isTrashed }
}

type Wanted = { req: PayloadRequest; id: string; data: SrefData; slug: string | null }

/** Whether the latest version is what was sent. */
async function isStored({ req, id, data, slug }: Wanted): Promise<boolean> {
  const latest = await req.payload.findByID({
    collection: 'srefs',
    id,
    draft: true,
    overrideAccess: false,
    depth: 0,
    req,
  })
  return (latest.slug ?? null) === slug && isDeepStrictEqual(toStoredData(latest), data)
}

async function refuseRival(
  db: SqlRunner,
  wanted: { id: string | null; code: string; slug: string | null },
): Promise<void> {
  const rival = await findRival(db, wanted)
  if (!rival) return
  const path = rival.code === wanted.code ? 'code' : 'slug'
  const place = rival.isTrashed ? ', which is in the trash' : ''
  const name = `“${rival.title ?? 'untitled'}” (${rival.slug ?? rival.id})`
  const message = `The ${path} ${wanted[path]} belongs to ${name}${place}.`
  throw new ApiError({ code: 'conflict', message, path })
}

/** What a new style's address must be for it to be found there. */
function slugFor(ref: string, input: SrefInput): string | undefined {
  const code = codeOf(ref)
  if (code !== null) {
    if (code === input.code) return input.slug
    const message = `The address names the code ${code}. Send the same one, or the address of a style.`
    throw new ApiError({ code: 'invalid_data', message, path: 'code' })
  }
  if (!SLUG_PATTERN.test(ref) || ref.length > MAX_SLUG_LENGTH) {
    const message = 'No style can have this address. Use a code or a slug.'
    throw new ApiError({ code: 'not_found', message })
  }
  if (input.slug === undefined || input.slug === ref) return ref
  const message = `The address names the slug ${ref}. Send the same one, or leave it out.`
  throw new ApiError({ code: 'invalid_data', message, path: 'slug' })
}

async function requireCurrent({
  payload,
  user,
  known,
  headers,
}: Omit<PutInput, 'input' | 'ref'> & { known: KnownSref | null }): Promise<void> {
  if (!headers.has('if-match')) return
  const present = known && (await readSrefDetail({ payload, id: known.id, user }))
  requireMatch(headers, present?.updatedAt ?? null)
}

type Written = { payload: Payload; user: TypedUser; id: string; status: 200 | 201 }

async function answerWritten({ payload, user, id, status }: Written): Promise<Answer> {
  const detail: SrefDetail | null = await readSrefDetail({ payload, id, user })
  if (!detail) throw new Error(`The style ${id} was written and cannot be read.`)
  const location = `/api/sref/${detail.slug}`
  const etag = srefEtag(detail.updatedAt)
  return privateAnswer(detail, { status, headers: { etag, ...(status === 201 && { location }) } })
}
