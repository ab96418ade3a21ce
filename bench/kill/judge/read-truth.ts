import type pg from 'pg'

/** What everyone may find of a style, as its rows say, read with none of the product's code. */
export type PublicStyle = {
  id: string
  title: string
  description: string
  slug: string
  code: string | null
  premium: boolean
  featured: boolean
  /** Names, in the editor's order. */
  categories: string[]
  tags: string[]
  coverAlt: string | null
}

/** A style's own row, also where it is not public. */
export type StyleRow = {
  id: string
  title: string | null
  description: string | null
  code: string | null
  featured: boolean
  premium: boolean
  categories: string[]
  tags: string[]
  status: string
  isTrashed: boolean
}

/** Every public style: published and not in the trash. A premium one has no code for everyone. */
export async function readTruth(pool: pg.Pool): Promise<Map<string, PublicStyle>> {
  const { rows } = await pool.query<PublicStyle>(`
    select srefs.id, title, coalesce(srefs.description, '') as description, srefs.slug,
      case when coalesce(premium, false) then null else code end as code,
      coalesce(premium, false) as premium, coalesce(srefs.featured, false) as featured,
      ${termsOf('categories', 'name')} as categories, ${termsOf('tags', 'name')} as tags,
      public_samples->0->'image'->>'alt' as "coverAlt"
    from srefs where _status = 'published' and deleted_at is null`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every style there is, with the ids of its terms. */
export async function readRows(pool: pg.Pool): Promise<Map<string, StyleRow>> {
  const { rows } = await pool.query<StyleRow>(`
    select id, title, description, code, coalesce(featured, false) as featured,
      coalesce(premium, false) as premium, _status as status, deleted_at is not null as "isTrashed",
      ${termsOf('categories', 'id')} as categories, ${termsOf('tags', 'id')} as tags
    from srefs`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of all categories and tags by their ids. */
export async function readTermNames(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    'select id, name from categories union all select id, name from tags',
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function termsOf(collection: 'categories' | 'tags', column: 'id' | 'name'): string {
  return `array(select term.${column}::text from srefs_rels rels
    join ${collection} term on term.id = rels.${collection}_id
    where rels.parent_id = srefs.id and rels.path = '${collection}' order by rels."order")`
}
