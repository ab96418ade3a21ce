import { sql } from '@payloadcms/db-postgres'
import { type PayloadRequest, ValidationError } from 'payload'
import { givesCodeAway } from '@/domain/premium-code-leak'
import type { PublicSample } from '@/domain/public-view'
import { transactionDb } from '../db/transaction-db'
import { enqueue } from '../queue/enqueue'
import { writeSearchDocuments } from '../search/documents/write-search-documents'
import { toPublicPicture } from './to-public-picture'

type Row = {
  id: string
  premium: boolean | null
  code: string | null
  public_samples: PublicSample[]
}

/**
 * Writes the present form of one picture into the public view of every style that shows it. No
 * version is made: the public view is derived, and the next save would compute the same.
 *
 * @throws ValidationError when the alternative text holds the code of a premium style.
 */
export async function refreshPublicSamples(
  req: PayloadRequest,
  { pictureId }: { pictureId: string },
): Promise<void> {
  const media = await req.payload.findByID({ collection: 'media', id: pictureId, depth: 0, req })
  const picture = toPublicPicture(media)
  if (!picture) return
  const db = await transactionDb(req)
  const { rows } = await db.execute<Row>(sql`
    select id, premium, code, public_samples from srefs
    where id in (select _parent_id from srefs_samples where image_id = ${pictureId}::uuid)
    order by id for update`)
  if (rows.some((row) => givesCodeAway({ ...row, text: picture.alt }))) {
    const message = 'The text contains the code of a premium style that shows the picture.'
    const errors = [{ path: 'alt', message }]
    throw new ValidationError({ collection: 'media', errors, req }, req.t)
  }
  for (const { id, public_samples: samples } of rows) {
    const refreshed = samples.map((sample) =>
      sample.image.id === picture.id ? { ...sample, image: picture } : sample,
    )
    await db.execute(
      sql`update srefs set public_samples = ${JSON.stringify(refreshed)}::jsonb where id = ${id}::uuid`,
    )
  }
  const srefIds = rows.map(({ id }) => id)
  await writeSearchDocuments(db, srefIds)
  if (srefIds.length > 0) await enqueue({ req, queue: 'sref-changed', data: { srefIds } })
}
