import { expect, it } from 'vitest'
import { galleryHref } from '../gallery/gallery-query'
import { searchHref } from './search-href'

it('a text that is typed leads to the one address of its results', () => {
  for (const q of ['ink', 'wet on "wet"', 'a&b=c#d', '💡 100 %', '--sref 42']) {
    expect(searchHref(`  ${q}\n`)).toBe(galleryHref({ q }))
  }
  expect(searchHref(' \u0000 ')).toBe('/')
})
