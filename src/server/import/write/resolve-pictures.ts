import { APIError, type Payload } from 'payload'
import type { Media } from '@/payload-types'
import { contentHashOf } from '@/server/media/content-hash'
import { encodeOriginal } from '@/server/media/encode-original'
import { inspectPicture } from '@/server/media/inspect-picture'
import { PictureRefused, refusalFromDecoder } from '@/server/media/picture-refused'
import { withPictureSlot } from '@/server/media/picture-slots'
import type { LoadPicture } from '../fetch-picture'

type ResolvedPicture = { ok: true; id: string } | { ok: false; reason: string }

export type PictureResolver = {
  /**
   * The library's picture for a web address or a path beside the file, added where there is none.
   * `alt` is its alternative text then. Rejects only when `signal` is aborted or storing fails.
   */
  resolve: (picture: { source: string; alt: string }) => Promise<ResolvedPicture>
  counts: () => { added: number; found: number; failed: number }
}

type Options = {
  payload: Payload
  isDryRun: boolean
  loadPicture: LoadPicture
  /** The folder beside the import file. */
  folder: string
  signal?: AbortSignal | undefined
}

/**
 * Loads, checks and stores pictures, each content once: by source, by the file's bytes, and by the
 * hash of the stored original, so that importing a file again adds nothing.
 */
export function createPictureResolver(options: Options): PictureResolver {
  const { payload, isDryRun, loadPicture, folder, signal } = options
  const bySource = new Map<string, Promise<ResolvedPicture>>()
  const byBytes = new Map<string, Promise<ResolvedPicture>>()
  const byContent = new Map<string, Promise<ResolvedPicture>>()
  const counts = { added: 0, found: 0, failed: 0 }

  return {
    resolve: ({ source, alt }) => once(bySource, source, () => resolveSource(source, alt)),
    counts: () => counts,
  }

  async function resolveSource(source: string, alt: string): Promise<ResolvedPicture> {
    const loaded = await loadPicture({ source, folder, ...(signal ? { signal } : {}) })
    const picture = loaded.ok
      ? await once(byBytes, contentHashOf(loaded.buffer), () => resolveBytes(loaded.buffer, alt))
      : loaded
    if (!picture.ok) counts.failed += 1
    return picture
  }

  async function resolveBytes(bytes: Buffer, alt: string): Promise<ResolvedPicture> {
    try {
      const hash = await hashOfOriginal(bytes, signal)
      signal?.throwIfAborted()
      return await once(byContent, hash, () => findOrAdd({ hash, bytes, alt }))
    } catch (error) {
      if (error instanceof PictureRefused) return { ok: false, reason: error.message }
      throw error
    }
  }

  async function findOrAdd(picture: { hash: string; bytes: Buffer; alt: string }) {
    const found = await findByHash(payload, picture.hash)
    counts[found ? 'found' : 'added'] += 1
    if (found) return { ok: true, id: found } as const
    if (isDryRun) return { ok: true, id: `new picture ${picture.hash}` } as const
    return addPicture(payload, picture)
  }
}

/** The hash under which a picture is stored, made as the upload makes it. */
async function hashOfOriginal(bytes: Buffer, signal: AbortSignal | undefined): Promise<string> {
  const facts = await inspectPicture(bytes)
  const pixels = facts.width * facts.height
  const encode = () =>
    encodeOriginal(bytes, facts).catch((error: unknown) => {
      throw refusalFromDecoder(error)
    })
  const { buffer } = await withPictureSlot(encode, { pixels, signal })
  return contentHashOf(buffer)
}

async function findByHash(payload: Payload, contentHash: string): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { contentHash: { equals: contentHash } },
    select: { contentHash: true },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id
}

async function addPicture(
  payload: Payload,
  { bytes, alt }: { bytes: Buffer; alt: string },
): Promise<ResolvedPicture> {
  try {
    const { id } = await payload.create({
      collection: 'media',
      // Everything else is computed by the collection's hooks.
      data: { alt } as Media,
      file: { data: bytes, mimetype: 'image/*', name: 'imported', size: bytes.byteLength },
      depth: 0,
    })
    return { ok: true, id }
  } catch (error) {
    if (error instanceof APIError && error.isPublic) return { ok: false, reason: error.message }
    throw error
  }
}

function once<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key)
  if (known) return known
  const made = make()
  cache.set(key, made)
  return made
}
