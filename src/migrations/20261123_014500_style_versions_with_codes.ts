import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Those that Midjourney takes pictures with, but no codes. */
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "models" ADD COLUMN "works_with_codes" boolean DEFAULT true;
  UPDATE "models" SET "works_with_codes" = false
    WHERE "parameter" IN ('--sv 1', '--sv 2', '--sv 3', '--sv 5');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "models" DROP COLUMN "works_with_codes";`)
}
