import { z } from 'zod'
import { defineRoute } from './define-route'
import { srefListAnswerSchema, srefListParametersSchema, toListQuery } from './sref-list'

export const categorySchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    icon: z.string().nullable().describe('An emoji.'),
    featured: z.boolean(),
    count: z.number().int().describe('Published styles in it.'),
  })
  .meta({ id: 'Category' })

/** `GET /api/categories`: all of them, in the editors' order. */
export const categoriesAnswerSchema = z.object({
  docs: z.array(categorySchema),
  totalDocs: z.number().int(),
})

export type CategoriesAnswer = z.output<typeof categoriesAnswerSchema>

export const categoriesRoute = defineRoute({
  id: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  tag: 'Categories and tags',
  summary: 'List categories with the number of their styles',
  asker: 'anyone',
  query: z.strictObject({}),
  answers: { 200: categoriesAnswerSchema },
})

/** As `GET /api/sref`, without `category`, which the address says. */
export const categorySrefsParametersSchema = srefListParametersSchema.omit({ category: true })

export const categorySrefsRoute = defineRoute({
  id: 'listSrefsOfCategory',
  method: 'GET',
  path: '/api/categories/{slug}/sref',
  tag: 'Categories and tags',
  summary: 'List the styles of a category',
  asker: 'anyone',
  parameters: z.object({ slug: z.string().min(1).max(80) }),
  query: categorySrefsParametersSchema,
  answers: { 200: srefListAnswerSchema },
  errors: ['not_found'],
})

type Asked = z.output<typeof categorySrefsParametersSchema>

export function toCategoryQuery(asked: Asked, slug: string) {
  return toListQuery({ ...asked, category: [slug] })
}
