import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { type PublicSample, toPublicView } from '@/domain/public-view'
import { postgres, type SqlRunner } from '../db/transaction-db'
import { uuids } from '../db/uuids'
import { loadSampleLookups } from './load-sample-lookups'
import { type StoredSample, toPublicSamples } from './to-public-samples'

type Row = {
  id: string
  premium: boolean | null
  code: string | null
  public_samples: PublicSample[] | null
}

type SampleRow = { sref_id: string } & StoredSample

/**
 * Computes the public samples of styles anew, as their next save would, after something that they
 * point at has changed (a model's parameter). No version is made. Give at most some hundred ids.
 */
export async function refreshPublicView(payload: Payload, srefIds: string[]): Promise<void> {
  await postgres(payload).drizzle.transaction(async (db) => {
    const { rows } = await db.execute<Row>(sql`
      select id, premium, code, public_samples from srefs
      where id = any(${uuids(srefIds)}) order by id for no key update`)
    const samples = await loadSamples(db, srefIds)
    const lookups = await loadSampleLookups({ payload, samples })
    for (const { id, premium, code, public_samples: before } of rows) {
      const own = samples.filter(({ sref_id }) => sref_id === id)
      const view = toPublicView({
        premium: premium ?? false,
        code,
        samples: toPublicSamples(own, lookups),
      })
      const parameters = ({ model, styleVersion }: PublicSample) => `${model} ${styleVersion}`
      const isSame = String(view.samples.map(parameters)) === String((before ?? []).map(parameters))
      if (isSame) continue
      await db.execute(sql`
        update srefs set public_samples = ${JSON.stringify(view.samples)}::jsonb
        where id = ${id}::uuid`)
    }
  })
}

async function loadSamples(db: SqlRunner, srefIds: string[]): Promise<SampleRow[]> {
  const { rows } = await db.execute<SampleRow>(sql`
    select _parent_id as sref_id, image_id as image, scene, aspect, prompt, model_id as model,
      style_version_id as "styleVersion", style_weight::int as "styleWeight"
    from srefs_samples where _parent_id = any(${uuids(srefIds)}) order by _parent_id, _order`)
  return rows
}
