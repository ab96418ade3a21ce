import { describe, expect, it } from 'vitest'
import { paginate } from './pagination'

describe('the numbers of a page', () => {
  it('lead back and forth in the middle', () => {
    expect(paginate({ totalDocs: 45, page: 2, limit: 20 })).toEqual({
      totalDocs: 45,
      limit: 20,
      page: 2,
      totalPages: 3,
      pagingCounter: 21,
      hasPrevPage: true,
      hasNextPage: true,
      prevPage: 1,
      nextPage: 3,
    })
  })

  it('end where the documents end', () => {
    const last = paginate({ totalDocs: 40, page: 2, limit: 20 })
    expect(last).toMatchObject({ totalPages: 2, hasNextPage: false, nextPage: null })
    expect(paginate({ totalDocs: 41, page: 2, limit: 20 })).toMatchObject({ nextPage: 3 })
  })

  it('lead to the last page from behind it, and nowhere where there is none', () => {
    const behind = paginate({ totalDocs: 45, page: 1_000_000_000, limit: 20 })
    expect(behind).toMatchObject({ totalDocs: 45, prevPage: 3, hasNextPage: false })
    const empty = paginate({ totalDocs: 0, page: 7, limit: 20 })
    expect(empty).toMatchObject({ totalPages: 0, hasPrevPage: false, prevPage: null })
  })
})
