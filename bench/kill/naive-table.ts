/** Stands for a search engine that is never down, in the naive mode. */
export const NAIVE_TABLE = 'bench_naive_documents'

/** Names alone would do; a document is what the hooks push. */
export const CREATE_NAIVE_TABLE = `
  create table if not exists ${NAIVE_TABLE} (id uuid primary key, document jsonb not null)`
