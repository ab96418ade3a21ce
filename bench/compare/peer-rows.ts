import pg from 'pg'
import { demoCategories } from '@/demo/catalogue'
import { makeSource, type Vocabulary } from '../search/make-documents'

const ROWS_PER_STATEMENT = 1000

/**
 * Puts the same styles that our own gallery has into the schema `bench` of a peer's database, as plain
 * tables. From there the peer's `fill.sql` takes them into the peer's own.
 */
export async function stagePeerRows(
  client: pg.Client,
  { size, vocabulary }: { size: number; vocabulary: Vocabulary },
): Promise<void> {
  await client.query(TABLES)
  await client.query(TERMS, [JSON.stringify(listTerms(vocabulary))])
  for (let from = 0; from < size; from += ROWS_PER_STATEMENT) {
    const length = Math.min(ROWS_PER_STATEMENT, size - from)
    const rows = Array.from({ length }, (_, at) => toRow(from + at, vocabulary))
    await client.query(STYLES, [JSON.stringify(rows)])
  }
}

/** Makes a peer's rows of the staged ones, and the plan of every query as good as it can be. */
export async function fillPeer(databaseUrl: string, fill: string, input: StageInput) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await stagePeerRows(client, input)
    await client.query(fill)
    await client.query('drop schema bench cascade')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

type StageInput = { size: number; vocabulary: Vocabulary }

const TABLES = `
  create schema bench;
  create table bench.terms (kind text, id serial, slug text, name text, icon text);
  create table bench.styles (id int, slug text, title text, description text, code text,
    premium boolean, featured boolean, popularity float8, likes int, views int,
    created_at timestamptz, categories text[], tags text[]);
  create table bench.samples (id serial, style_id int, position int, alt text, thumbhash text,
    file_name text, width int, height int, scene text, aspect text)`

const TERMS = `
  insert into bench.terms (kind, slug, name, icon)
  select * from jsonb_to_recordset($1::jsonb) as term (kind text, slug text, name text, icon text)`

const STYLES = `
  with row as (
    select * from jsonb_to_recordset($1::jsonb) as row (id int, slug text, title text,
      description text, code text, premium boolean, featured boolean, popularity float8, likes int,
      views int, "createdAt" timestamptz, categories text[], tags text[], samples jsonb)
  ), style as (
    insert into bench.styles select id, slug, title, description, code, premium, featured,
      popularity, likes, views, "createdAt", categories, tags from row
  )
  insert into bench.samples
    (style_id, position, alt, thumbhash, file_name, width, height, scene, aspect)
  select row.id, sample.* from row, jsonb_to_recordset(row.samples) as sample (position int,
    alt text, thumbhash text, "fileName" text, width int, height int, scene text, aspect text)`

function listTerms({ tags }: Vocabulary) {
  return [
    ...demoCategories.map(({ slug, name, icon }) => ({ kind: 'category', slug, name, icon })),
    ...tags.map((slug) => ({ kind: 'tag', slug, name: slug.replaceAll('-', ' '), icon: null })),
  ]
}

function toRow(index: number, vocabulary: Vocabulary) {
  const {
    id: _,
    publicCode,
    publicSamples,
    categories,
    tags,
    counts,
    ...source
  } = makeSource(index, vocabulary)
  return {
    ...source,
    id: index + 1,
    code: publicCode,
    popularity: counts?.popularity,
    likes: counts?.likes,
    views: counts?.views,
    categories: categories.map(({ slug }) => slug),
    tags: tags.map(({ slug }) => slug),
    samples: publicSamples.map(({ image, scene, aspect }, at) => ({
      position: at + 1,
      alt: image.alt,
      thumbhash: image.thumbhash,
      fileName: `${image.contentHash}.webp`,
      width: image.width,
      height: image.height,
      scene,
      aspect,
    })),
  }
}
