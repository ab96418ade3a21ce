import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * `account_registrations` holds who has asked for an account and not yet opened it by the link in the
 * mail: it becomes one of `users` then. A name is theirs meanwhile. `account_links` holds the links that
 * were mailed, by the hash of their token.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index users_username_any_case on users (lower(username));

    create table account_registrations (
      id uuid primary key default gen_random_uuid(),
      email text not null,
      username text not null,
      hash text not null,
      salt text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create unique index account_registrations_username on account_registrations (lower(username));
    create index account_registrations_email on account_registrations (email);
    create index account_registrations_expiry on account_registrations (expires_at);

    create table account_links (
      token_hash text primary key,
      purpose text not null,
      user_id uuid references users (id) on delete cascade,
      registration_id uuid references account_registrations (id) on delete cascade,
      email text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index account_links_user on account_links (user_id);
    create index account_links_registration on account_links (registration_id);
    create index account_links_expiry on account_links (expires_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table account_links;
    drop table account_registrations;
    drop index users_username_any_case;
  `)
}
