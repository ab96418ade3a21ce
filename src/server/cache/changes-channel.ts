/** Where Postgres tells every process of each commit that changes what the public may see. */
export const CHANGES_CHANNEL = 'search_changed'
