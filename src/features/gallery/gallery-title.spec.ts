import { describe, expect, it } from 'vitest'
import { galleryTitle } from './gallery-title'

const ink = { name: 'Ink' }
const print = { name: 'Print' }

describe('the name of a part of the gallery', () => {
  it('is what was searched for', () => {
    expect(galleryTitle({ q: 'wet ink', categories: [ink], tags: [], page: 1 })).toBe('“wet ink”')
    expect(galleryTitle({ q: 'ink', categories: [], tags: [], page: 2 })).toBe('“ink”, page 2')
  })

  it('says what is chosen', () => {
    const chosen = { categories: [ink, print], tags: [{ name: 'rain' }], page: 1 }
    expect(galleryTitle(chosen)).toBe('Ink or Print, “rain”')
    expect(galleryTitle({ ...chosen, colors: ['#c8372d', '#010203'] })).toBe(
      'Ink or Print, “rain” in red or #010203',
    )
    const none = { categories: [], tags: [], page: 1 }
    expect(galleryTitle({ ...none, page: 3 })).toBe('All styles, page 3')
    expect(galleryTitle({ ...none, colors: ['#c8372d'] })).toBe('All styles in red')
    const models = [{ label: 'Version 7' }, 'niji6']
    expect(galleryTitle({ ...none, models })).toBe('All styles with Version 7 or niji6')
    expect(galleryTitle({ ...none, premium: false, featured: true })).toBe('Featured free styles')
    expect(galleryTitle({ ...none, categories: [ink], premium: true })).toBe('Ink, Premium styles')
  })
})
