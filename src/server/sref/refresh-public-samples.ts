import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { PublicSample } from '@/domain/public-view'
import { transactionDb } from '../db/transaction-db'
import { enqueue } from '../queue/enqueue'
import { toPublicPicture } from './to-public-picture'

/**
 * Writes the present form of one picture into the public view of every style that shows it. No
 * version is made: the public view is derived, and the next save would compute the same.
 */
export async function refreshPublicSamples(
  req: PayloadRequest,
  { pictureId }: { pictureId: string },
): Promise<void> {
  const media = await req.payload.findByID({ collection: 'media', id: pictureId, depth: 0, req })
  const picture = toPublicPicture(media)
  if (!picture) return
  const db = await transactionDb(req)
  const { rows } = await db.execute<{ id: string; public_samples: PublicSample[] }>(sql`
    select id, public_samples from srefs
    where id in (select _parent_id from srefs_samples where image_id = ${pictureId}::uuid)
    order by id for update`)
  for (const { id, public_samples: samples } of rows) {
    const refreshed = samples.map((sample) =>
      sample.image.id === picture.id ? { ...sample, image: picture } : sample,
    )
    await db.execute(
      sql`update srefs set public_samples = ${JSON.stringify(refreshed)}::jsonb where id = ${id}::uuid`,
    )
  }
  const srefIds = rows.map(({ id }) => id)
  if (srefIds.length > 0) await enqueue({ req, queue: 'sref-changed', data: { srefIds } })
}
