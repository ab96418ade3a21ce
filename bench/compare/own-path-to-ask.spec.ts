import { describe, expect, it } from 'vitest'
import type { ListAsk } from './ask'
import { ownDialect } from './dialects'
import { ownPathToAsk } from './own-path-to-ask'

describe('ownPathToAsk', () => {
  it('asks a peer behind our front for what our own address asks for', () => {
    const asks: ListAsk[] = [
      { kind: 'list', sort: 'newest', page: 3 },
      { kind: 'list', sort: 'popularity', page: 1, category: 'anime', premium: false },
      { kind: 'list', sort: 'newest', page: 1, tag: 'pixel-art', featured: true },
    ]
    for (const ask of asks) expect(ownPathToAsk(ownDialect.path(ask))).toEqual(ask)
  })

  it('takes what the front has left out as the default that it is', () => {
    expect(ownPathToAsk('/api/sref')).toEqual({ kind: 'list', sort: 'popularity', page: 1 })
  })
})
