import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pages show more than search documents hold: sources, defaults, descriptions of categories, names of
 * models, credits. Whatever way a public row changes, every instance hears of it at the commit. Drafts are not
 * public rows. One transaction sends one message, however many rows it changes: equal ones are merged.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function notify_pages_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('search_changed', pg_current_xact_id()::text);
      return null;
    end $$;

    create trigger srefs_shown after insert on srefs for each row
      when (new._status = 'published') execute function notify_pages_changed();
    create trigger srefs_shown_differently after update on srefs for each row
      when (old._status = 'published' or new._status = 'published')
      execute function notify_pages_changed();
    create trigger srefs_no_longer_shown after delete on srefs for each row
      when (old._status = 'published') execute function notify_pages_changed();

    create trigger categories_changed after insert or update or delete on categories
      for each statement execute function notify_pages_changed();
    create trigger models_changed after insert or update or delete on models
      for each statement execute function notify_pages_changed();
    create trigger tags_renamed after update of name, slug on tags
      for each row when (old.name <> new.name or old.slug is distinct from new.slug)
      execute function notify_pages_changed();
    create trigger media_credited after update of credit on media
      for each row when (old.credit is distinct from new.credit)
      execute function notify_pages_changed();
    create trigger tags_deleted after delete on tags
      for each statement execute function notify_pages_changed();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger srefs_shown on srefs;
    drop trigger srefs_shown_differently on srefs;
    drop trigger srefs_no_longer_shown on srefs;
    drop trigger categories_changed on categories;
    drop trigger models_changed on models;
    drop trigger tags_renamed on tags;
    drop trigger tags_deleted on tags;
    drop trigger media_credited on media;
    drop function notify_pages_changed();`)
}
