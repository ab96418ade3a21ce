import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The search documents, one row a style, written in the transaction of the change that they follow
 * from. A row whose `document` is null says that nothing may be found under this id any more; it stays
 * until an external index has heard of it.
 *
 * What is searched, counted and sorted by comes first, because Postgres reads a row from its beginning
 * and up to the last column that a query asks for.
 *
 * `search_english` and `search_plain` are English and plain text without accents. `version` grows with
 * every change of a document. `changed_xid` lets a reader ask for all that was changed since a moment
 * without missing transactions that were open then.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists unaccent;
    create extension if not exists fuzzystrmatch;

    create text search configuration search_english (copy = english);
    alter text search configuration search_english
      alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart
      with unaccent, english_stem;
    create text search configuration search_plain (copy = simple);
    alter text search configuration search_plain
      alter mapping for asciiword, word, hword, hword_part, asciihword, hword_asciipart
      with unaccent, simple;

    create sequence search_version;

    create table search_documents (
      sref_id uuid primary key,
      ordinal bigint not null generated always as identity unique,
      popularity double precision,
      is_public boolean not null generated always as (document is not null) stored,
      premium boolean,
      featured boolean,
      color_cells integer[],
      title_key text collate "C",
      code text,
      category_slugs text[],
      tag_slugs text[],
      models text[],
      words tsvector,
      title_words tsvector,
      facets text,
      views integer,
      likes integer,
      trending_day double precision,
      trending_week double precision,
      trending_month double precision,
      created_at timestamptz,
      title text,
      version bigint not null default nextval('search_version'),
      changed_xid xid8 not null default pg_current_xact_id(),
      changed_at timestamptz not null default clock_timestamp(),
      form smallint not null,
      is_urgent boolean not null default false,
      indexed_version bigint,
      failed_version bigint,
      failure text,
      document jsonb
    );
    alter table search_documents alter column color_cells set storage plain;
    alter table search_documents alter column words set storage external;
    create index search_documents_words on search_documents using gin (words) with (gin_pending_list_limit = 256);
    create index search_documents_title_words on search_documents using gin (title_words)
      with (gin_pending_list_limit = 256);
    create index search_documents_categories on search_documents using gin (category_slugs)
      with (gin_pending_list_limit = 256);
    create index search_documents_tags on search_documents using gin (tag_slugs)
      with (gin_pending_list_limit = 256);
    create index search_documents_title
      on search_documents (title_key, sref_id) where is_public;
    create index search_documents_newest
      on search_documents (created_at desc, sref_id) where is_public;
    create index search_documents_popularity
      on search_documents (popularity desc, sref_id) where is_public;
    create index search_documents_likes
      on search_documents (likes desc, sref_id) where is_public;
    create index search_documents_views
      on search_documents (views desc, sref_id) where is_public;
    create index search_documents_trending_day
      on search_documents (trending_day desc, sref_id) where is_public;
    create index search_documents_trending_week
      on search_documents (trending_week desc, sref_id) where is_public;
    create index search_documents_trending_month
      on search_documents (trending_month desc, sref_id) where is_public;
    create index search_documents_changed on search_documents (changed_xid);
    create index search_documents_unsent on search_documents (version)
      where indexed_version is distinct from version;
    create index search_documents_sent on search_documents (version desc)
      where is_public and indexed_version = version;

    create table search_runs (
      id bigint generated always as identity primary key,
      kind text not null,
      started_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz,
      done integer not null default 0,
      total integer not null default 0,
      outcome jsonb,
      error text
    );
    create index search_runs_latest on search_runs (kind, id desc);

    create table search_words (
      word text primary key
    );
    create index search_words_length on search_words (char_length(word));

    create table search_terms (
      kind text not null,
      slug text not null,
      name text not null,
      name_key text not null,
      words tsvector not null,
      sref_id uuid not null,
      primary key (kind, slug)
    );
    create index search_terms_words on search_terms using gin (words) with (gin_pending_list_limit = 256);
    create index search_terms_examples on search_terms (sref_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table search_terms;
    drop table search_words;
    drop table search_runs;
    drop table search_documents;
    drop sequence search_version;
    drop text search configuration search_english;
    drop text search configuration search_plain;
  `)
}
