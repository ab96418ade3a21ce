import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Every search asks whether anything urgent is unsent; during an import many other documents are. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index search_documents_urgent on search_documents (version)
      where is_urgent and indexed_version is distinct from version`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index search_documents_urgent`)
}
