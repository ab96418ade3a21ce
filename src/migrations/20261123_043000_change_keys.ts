import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Every message of a change says which surrogate keys it touches, so that what is stored of pages and
 * answers is dropped where it may have changed, and stays where not (see docs/adr/0025).
 *
 * `announce_change` is what sends them: some keys a message, because a message has at most 8,000 bytes,
 * and `all` in place of very many. Equal messages of one transaction are sent once.
 *
 * A new style touches no answer but lists, and those say `srefs`. Draft rows touch none.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function announce_change(keys text[]) returns void language plpgsql as $$
    declare
      per_message constant integer := 100;
      most constant integer := 2000;
      named text[] := array(select distinct key from unnest(keys) key order by key desc);
      message text := pg_current_xact_id()::text;
    begin
      if cardinality(named) > most then
        perform pg_notify('search_changed', message || ' all');
        return;
      end if;
      for place in 1 .. cardinality(named) by per_message loop
        perform pg_notify('search_changed',
          message || ' ' || array_to_string(named[place : place + per_message - 1], ' '));
      end loop;
    end $$;

    create function announce_added_styles() returns trigger language plpgsql as $$
    begin
      if exists (select from after_rows where _status = 'published') then
        perform announce_change(array['srefs']);
      end if;
      return null;
    end $$;

    create function announce_changed_styles() returns trigger language plpgsql as $$
    declare keys text[] := array(
      select 'sref:' || id from before_rows where _status = 'published'
      union
      select 'sref:' || id from after_rows where _status = 'published');
    begin
      if cardinality(keys) > 0 then perform announce_change(keys || 'srefs'::text); end if;
      return null;
    end $$;

    create function announce_deleted_styles() returns trigger language plpgsql as $$
    declare keys text[] := array(
      select 'sref:' || id from before_rows where _status = 'published');
    begin
      if cardinality(keys) > 0 then perform announce_change(keys || 'srefs'::text); end if;
      return null;
    end $$;

    create function announce_table() returns trigger language plpgsql as $$
    begin
      perform announce_change(array[tg_table_name::text]);
      return null;
    end $$;

    create function announce_changed_tags() returns trigger language plpgsql as $$
    declare keys text[] := array(
      select distinct case
        when before_rows.name <> after_rows.name or before_rows.slug is distinct from after_rows.slug
        then 'tags' else 'tag-counts' end
      from before_rows join after_rows using (id)
      where (before_rows.name, before_rows.slug, before_rows.usage_count)
        is distinct from (after_rows.name, after_rows.slug, after_rows.usage_count));
    begin
      perform announce_change(keys);
      return null;
    end $$;

    create function announce_changed_pictures() returns trigger language plpgsql as $$
    declare
      files text[] := array(
        select 'media:' || before_rows.content_hash
        from before_rows left join after_rows using (id)
        where before_rows.content_hash is not null
          and (before_rows.visibility, before_rows.content_hash, before_rows.credit)
            is distinct from (after_rows.visibility, after_rows.content_hash, after_rows.credit));
      credited text[] := array(
        select 'sref:' || srefs.id
        from before_rows join after_rows using (id)
        join srefs_samples samples on samples.image_id = after_rows.id
        join srefs on srefs.id = samples._parent_id
        where before_rows.credit is distinct from after_rows.credit
          and srefs._status = 'published');
    begin
      if cardinality(credited) > 0 then credited := credited || 'srefs'::text; end if;
      perform announce_change(files || credited);
      return null;
    end $$;

    create function announce_deleted_pictures() returns trigger language plpgsql as $$
    begin
      perform announce_change(array(
        select 'media:' || content_hash from before_rows where content_hash is not null));
      return null;
    end $$;

    drop trigger srefs_shown on srefs;
    drop trigger srefs_shown_differently on srefs;
    drop trigger srefs_no_longer_shown on srefs;
    drop trigger categories_changed on categories;
    drop trigger models_changed on models;
    drop trigger tags_renamed on tags;
    drop trigger tags_deleted on tags;
    drop trigger media_credited on media;
    drop function notify_pages_changed();

    create trigger srefs_added after insert on srefs
      referencing new table as after_rows
      for each statement execute function announce_added_styles();
    create trigger srefs_changed after update on srefs
      referencing old table as before_rows new table as after_rows
      for each statement execute function announce_changed_styles();
    create trigger srefs_deleted after delete on srefs
      referencing old table as before_rows
      for each statement execute function announce_deleted_styles();
    create trigger categories_changed after insert or update or delete on categories
      for each statement execute function announce_table();
    create trigger models_changed after insert or update or delete on models
      for each statement execute function announce_table();
    create trigger tags_changed after update on tags
      referencing old table as before_rows new table as after_rows
      for each statement execute function announce_changed_tags();
    create trigger tags_deleted after delete on tags
      for each statement execute function announce_table();
    create trigger media_changed after update on media
      referencing old table as before_rows new table as after_rows
      for each statement execute function announce_changed_pictures();
    create trigger media_deleted after delete on media
      referencing old table as before_rows
      for each statement execute function announce_deleted_pictures();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger srefs_added on srefs;
    drop trigger srefs_changed on srefs;
    drop trigger srefs_deleted on srefs;
    drop trigger categories_changed on categories;
    drop trigger models_changed on models;
    drop trigger tags_changed on tags;
    drop trigger tags_deleted on tags;
    drop trigger media_changed on media;
    drop trigger media_deleted on media;
    drop function announce_added_styles();
    drop function announce_changed_styles();
    drop function announce_deleted_styles();
    drop function announce_table();
    drop function announce_changed_tags();
    drop function announce_changed_pictures();
    drop function announce_deleted_pictures();
    drop function announce_change(text[]);

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
