import { z } from 'zod'

/** The fields of a page, named as Payload names them. */
export const paginationSchema = z.object({
  totalDocs: z.number().int().describe('Of all pages.'),
  limit: z.number().int(),
  page: z.number().int(),
  totalPages: z.number().int(),
  pagingCounter: z
    .number()
    .int()
    .describe('The number of the page’s first document, counted from 1.'),
  hasPrevPage: z.boolean(),
  hasNextPage: z.boolean(),
  prevPage: z.number().int().nullable(),
  nextPage: z.number().int().nullable(),
})

export type Pagination = z.output<typeof paginationSchema>

type Input = { totalDocs: number; page: number; limit: number }

/**
 * The numbers of one page. Behind the last page, `prevPage` leads to the last one that there is.
 */
export function paginate({ totalDocs, page, limit }: Input): Pagination {
  const totalPages = Math.ceil(totalDocs / limit)
  const prevPage = Math.min(page - 1, totalPages)
  return {
    totalDocs,
    limit,
    page,
    totalPages,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage: prevPage > 0,
    hasNextPage: page < totalPages,
    prevPage: prevPage > 0 ? prevPage : null,
    nextPage: page < totalPages ? page + 1 : null,
  }
}
