import type { ImportPicture, ImportRow } from '@/domain/import-row'
import { givesCodeAway } from '@/domain/premium-code-leak'
import { mapLimited } from '@/server/map-limited'
import type { RowPicture, RowReferences } from './merge-row'
import type { CategoryResolver } from './resolve-categories'
import type { ModelResolver } from './resolve-models'
import type { PictureResolver } from './resolve-pictures'
import type { TagResolver } from './resolve-tags'

export type Resolvers = {
  categories: CategoryResolver
  tags: TagResolver
  models: ModelResolver
  pictures: PictureResolver
}

type ResolvedRow =
  | { ok: true; references: RowReferences; warnings: string[] }
  | { ok: false; reasons: string[] }

const ROWS_AT_A_TIME = 4

/**
 * Finds or makes everything that the rows name. A row with a model that means nothing is refused; a
 * picture that cannot be had is a warning.
 */
export async function resolveReferences(
  rows: ImportRow[],
  { resolvers, onRow }: { resolvers: Resolvers; onRow?: (index: number) => void },
): Promise<ResolvedRow[]> {
  const categories = await resolvers.categories.resolve(
    distinct(rows.flatMap((row) => row.categories)),
  )
  const tags = await resolvers.tags.resolve(distinct(rows.flatMap((row) => row.tags)))

  return mapLimited(rows, {
    limit: ROWS_AT_A_TIME,
    map: async (row, index) => {
      const resolved = await resolveRow(row)
      onRow?.(index)
      return resolved
    },
  })

  async function resolveRow(row: ImportRow): Promise<ResolvedRow> {
    const reasons: string[] = []
    const modelOf = (text: string | undefined, kind: 'model' | 'styleVersion', where: string) =>
      resolveModel({ text, kind, where, reasons, models: resolvers.models })
    const model = await modelOf(row.defaults.model, 'model', 'model')
    const styleVersion = await modelOf(row.defaults.sv, 'styleVersion', 'sv')
    const parameters = []
    for (const [index, { model: text, sv }] of row.pictures.entries()) {
      parameters.push({
        model: await modelOf(text, 'model', `picture ${index + 1} model`),
        styleVersion: await modelOf(sv, 'styleVersion', `picture ${index + 1} sv`),
      })
    }
    if (reasons.length > 0) return { ok: false, reasons }

    const pictures: RowPicture[] = []
    const warnings: string[] = []
    for (const [index, picture] of row.pictures.entries()) {
      const alt = altOf({ row, picture, number: index + 1 })
      const found = await resolvers.pictures.resolve({ source: picture.source, alt })
      if (found.ok) pictures.push(toRowPicture(picture, found.id, parameters[index]))
      else warnings.push(`Picture ${index + 1}: ${found.reason}`)
    }
    const references: RowReferences = {
      categories: distinct(row.categories.flatMap((name) => categories.get(name) ?? [])),
      tags: distinct(row.tags.flatMap((name) => tags.get(name) ?? [])),
      model,
      styleVersion,
      pictures,
      lacksPictures: pictures.length < row.pictures.length,
    }
    return { ok: true, references, warnings }
  }
}

async function resolveModel({
  text,
  kind,
  where,
  reasons,
  models,
}: {
  text: string | undefined
  kind: 'model' | 'styleVersion'
  where: string
  reasons: string[]
  models: ModelResolver
}): Promise<string | undefined> {
  if (text === undefined) return undefined
  const id = await models.resolve(text, kind)
  const examples = kind === 'model' ? 'model such as 7 or niji 6' : 'style version such as 6'
  if (!id) reasons.push(`Column “${where}”: “${text}” is not a ${examples}.`)
  return id
}

function toRowPicture(
  picture: ImportPicture,
  image: string,
  parameters: Pick<RowPicture, 'model' | 'styleVersion'> | undefined,
): RowPicture {
  return {
    image,
    scene: picture.scene,
    aspect: picture.aspect,
    prompt: picture.prompt,
    model: parameters?.model,
    styleVersion: parameters?.styleVersion,
    styleWeight: picture.sw,
  }
}

/** Everyone may read it one day: it never holds a prompt, nor a code that may become premium. */
function altOf({
  row,
  picture,
  number,
}: {
  row: ImportRow
  picture: ImportPicture
  number: number
}): string {
  const what = picture.scene ?? `sample ${number}`
  const holdsCode = givesCodeAway({ premium: true, code: row.code, text: row.title })
  return holdsCode ? `A style: ${what}` : `${row.title}: ${what}`
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
