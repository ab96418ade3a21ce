import { describe, expect, it } from 'vitest'
import { readWantedPath } from './read-wanted-path'

describe('the way on from the offline page', () => {
  it('leads to the page that was wanted, with its query', () => {
    expect(readWantedPath('?from=%2Fbrowse%3Fq%3Dink')).toBe('/browse?q=ink')
  })

  it.each([
    '',
    '?from=',
    '?from=%2F%2Felsewhere.example',
    '?from=%2F%5Celsewhere.example',
    '?from=https%3A%2F%2Felsewhere.example',
    '?from=javascript%3Aalert(1)',
  ])('leads nowhere else: %s', (search) => {
    expect(readWantedPath(search)).toBeNull()
  })
})
