import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Until now nothing has counted marks: what the counters hold was brought by an import, and the marks
 * that were made meanwhile come on top of it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "analytics" ALTER COLUMN "visitor_hash" DROP NOT NULL;
  ALTER TABLE "sref_counters" ADD COLUMN "initial_likes" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "sref_counters" ADD COLUMN "initial_favorites" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "sref_counters" ADD COLUMN "initial_popularity" numeric DEFAULT 0 NOT NULL;
  update sref_counters set initial_likes = likes, initial_favorites = favorites,
    initial_popularity = popularity;
  update sref_counters counts
  set likes = counts.initial_likes
      + (select count(*) from likes where likes.sref_id = srefs.id),
    favorites = counts.initial_favorites
      + (select count(*) from favorites where favorites.sref_id = srefs.id)
  from srefs where srefs.counters_id = counts.id;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "analytics" ALTER COLUMN "visitor_hash" SET NOT NULL;
  ALTER TABLE "sref_counters" DROP COLUMN "initial_likes";
  ALTER TABLE "sref_counters" DROP COLUMN "initial_favorites";
  ALTER TABLE "sref_counters" DROP COLUMN "initial_popularity";`)
}
