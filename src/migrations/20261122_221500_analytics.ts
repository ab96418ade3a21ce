import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `analytics_daily` holds what happened on each day (UTC) that is over, for ever: a row for each style
 * and type; with `sref_id` null for all styles together, what belongs to none included; with `type` null
 * too for everything, whose `visitors` counts each visitor once.
 *
 * `analytics_days` says of each day whether it is in there (`rolled_up_at`); one that is not is counted
 * from the events. `analytics_salts` holds the salt of today alone.
 *
 * A visitor's view counts once a style and clock hour, and a member is told to like a style once a day,
 * however often the like is taken back.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index analytics_view_once on analytics
      (sref_id, visitor_hash, date_trunc('hour', created_at at time zone 'UTC'))
      where type = 'view';
    create unique index analytics_mark_once on analytics
      (user_id, sref_id, type, date_trunc('day', created_at at time zone 'UTC'))
      where type in ('like', 'favorite');

    create table analytics_daily (
      day date not null,
      sref_id uuid references srefs (id) on delete cascade,
      type enum_analytics_type,
      count integer not null,
      visitors integer not null
    );
    create unique index analytics_daily_row
      on analytics_daily (day, sref_id, type) nulls not distinct;
    create index analytics_daily_sref on analytics_daily (sref_id);

    create table analytics_days (
      day date primary key,
      rolled_up_at timestamptz
    );

    create table analytics_salts (
      day date primary key,
      salt bytea not null
    );

    create index likes_newest on likes (created_at, sref_id);
    create index favorites_newest on favorites (created_at, sref_id);
    create index favorites_of_user on favorites (user_id, created_at desc, id desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index favorites_of_user;
    drop index favorites_newest;
    drop index likes_newest;
    drop table analytics_salts;
    drop table analytics_days;
    drop table analytics_daily;
    drop index analytics_mark_once;
    drop index analytics_view_once;
  `)
}
