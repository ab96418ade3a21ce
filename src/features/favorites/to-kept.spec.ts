import { expect, it } from 'vitest'
import type { FavoritesAnswer } from '@/domain/api/favorites'
import { toKept } from './to-kept'

type Favorite = FavoritesAnswer['docs'][number]

const favorite = (fields: Partial<Favorite>) => ({ slug: 'ink', ...fields }) as Favorite

it('keeps no code of a premium style in the browser', () => {
  const docs = [
    favorite({ code: '42', premium: false, locked: false }),
    favorite({ code: '2849203750', premium: true, locked: false }),
  ]
  const kept = toKept(docs, 2)
  expect(kept.docs.map(({ code, locked }) => ({ code, locked }))).toEqual([
    { code: '42', locked: false },
    { code: null, locked: true },
  ])
  expect(JSON.stringify(kept)).not.toContain('2849203750')
})

it('keeps the newest few hundred, and tells how many there were', () => {
  const kept = toKept(
    Array.from({ length: 500 }, () => favorite({ premium: false })),
    500,
  )
  expect(kept.docs.length).toBeLessThanOrEqual(240)
  expect(kept.total).toBe(500)
})
