import { afterEach, describe, expect, it, vi } from 'vitest'
import { neighboursOf, openGallery, subscribeToNeighbours } from './gallery-neighbours'

const NOWHERE = { previous: null, next: null }

let close = () => {}
afterEach(() => close())

function open({ total = 6, read = () => {} }: { total?: number; read?: (place: number) => void }) {
  const gallery = openGallery({ total, read })
  close = gallery.close
  return gallery
}

describe('the neighbours of a style', () => {
  it('are those before and behind it in the gallery on screen', () => {
    open({}).enter(0, ['ink', 'moss', 'neon'])
    expect(neighboursOf('moss')).toEqual({ previous: 'ink', next: 'neon' })
    expect(neighboursOf('ink')).toEqual({ previous: null, next: 'moss' })
  })

  it('go on over the pages', () => {
    const gallery = open({})
    gallery.enter(3, ['rust', 'silk', 'tar'])
    gallery.enter(0, ['ink', 'moss', 'neon'])
    expect(neighboursOf('neon')).toEqual({ previous: 'moss', next: 'rust' })
    expect(neighboursOf('tar')).toEqual({ previous: 'silk', next: null })
  })

  it('ask for a page that has not been read, and tell when it is there', () => {
    const read = vi.fn()
    const told = vi.fn()
    const gallery = open({ read })
    gallery.enter(0, ['ink', 'moss', 'neon'])
    const stop = subscribeToNeighbours(told)
    expect(neighboursOf('neon')).toEqual({ previous: 'moss', next: null })
    expect(read).toHaveBeenCalledExactlyOnceWith(3)
    gallery.enter(3, ['rust'])
    expect(told).toHaveBeenCalledOnce()
    expect(neighboursOf('neon').next).toBe('rust')
    stop()
  })

  it('are none for a style that the gallery does not show, and once it has gone', () => {
    const gallery = open({})
    gallery.enter(0, ['ink', 'moss'])
    expect(neighboursOf('neon')).toEqual(NOWHERE)
    gallery.close()
    expect(neighboursOf('ink')).toEqual(NOWHERE)
  })

  it('are those of the newer gallery while an older one closes behind it', () => {
    const older = open({})
    older.enter(0, ['ink', 'moss'])
    open({}).enter(0, ['neon', 'ink'])
    older.close()
    expect(neighboursOf('ink')).toEqual({ previous: 'neon', next: null })
  })
})
