import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'
import { uuids } from '../db/uuids'

type Input = {
  /** Styles whose pictures are recomputed: those shown now and in any kept version. */
  srefIds: string[]
  /** A style that is about to be deleted and no longer counts as a use. */
  exceptSrefId?: string
}

/**
 * Recomputes who may see pictures. The most open use wins: a picture of a style for everyone is
 * public whatever else shows it. Give the connection of the request's transaction, so that a
 * picture is at no moment more open than the style it belongs to.
 */
export async function syncPictureVisibility(
  db: SqlRunner,
  { srefIds, exceptSrefId }: Input,
): Promise<void> {
  await db.execute(sql`
    with touched as (
      select image_id as id from srefs_samples where _parent_id = any(${uuids(srefIds)})
      union
      select samples.image_id from _srefs_v_version_samples samples
        join _srefs_v versions on versions.id = samples._parent_id
        where versions.parent_id = any(${uuids(srefIds)})
    ), uses as (
      select samples.image_id as id, max(case
        when srefs.premium is not true then 3
        when samples._order = 1 then 2
        else 1 end) as openness
      from srefs_samples samples join srefs on srefs.id = samples._parent_id
      where srefs._status = 'published' and srefs.deleted_at is null
        and samples.image_id in (select id from touched)
        and srefs.id is distinct from ${exceptSrefId ?? null}::uuid
      group by samples.image_id
    ), wanted as (
      select touched.id, (case coalesce(uses.openness, 0)
        when 3 then 'public' when 2 then 'preview' when 1 then 'premium' else 'private'
      end)::enum_media_visibility as visibility
      from touched left join uses using (id)
    )
    update media set visibility = wanted.visibility from wanted
    where media.id = wanted.id and media.visibility is distinct from wanted.visibility`)
}
