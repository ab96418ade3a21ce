import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetViewer, keep, readKept, readLastViewer, rememberViewer } from './kept'

const ANN = { id: 'a', username: 'ann', isPremium: false }
const BEN = { id: 'b', username: 'ben', isPremium: true }

beforeEach(() => {
  const store = Object.create({
    getItem: (name: string) => store[name] ?? null,
    setItem: (name: string, value: string) => {
      store[name] = value
    },
    removeItem: (name: string) => {
      delete store[name]
    },
  })
  vi.stubGlobal('localStorage', store)
})

describe('what a browser keeps for an account', () => {
  it('is there for its owner alone', () => {
    rememberViewer(ANN)
    keep(ANN.id, 'favourites', { docs: ['ink'] })
    expect(readKept(ANN.id, 'favourites')).toEqual({ docs: ['ink'] })
    expect(readKept(BEN.id, 'favourites')).toBeNull()
  })

  it('is gone when someone else signs in', () => {
    rememberViewer(ANN)
    keep(ANN.id, 'favourites', { docs: ['ink'] })
    rememberViewer(BEN)
    expect(readLastViewer()).toEqual(BEN)
    rememberViewer(ANN)
    expect(readKept(ANN.id, 'favourites')).toBeNull()
  })

  it('stays while its owner comes back', () => {
    rememberViewer(ANN)
    keep(ANN.id, 'favourites', { docs: ['ink'] })
    rememberViewer({ ...ANN, isPremium: true })
    expect(readKept(ANN.id, 'favourites')).toEqual({ docs: ['ink'] })
  })

  it('is gone after signing out, and what is nobody’s stays', () => {
    localStorage.setItem('recipe', '"mine"')
    rememberViewer(ANN)
    keep(ANN.id, 'favourites', { docs: ['ink'] })
    forgetViewer()
    expect(Object.keys(localStorage)).toEqual(['recipe'])
    keep(ANN.id, 'favourites', { docs: ['late answer'] })
    expect(Object.keys(localStorage)).toEqual(['recipe'])
  })

  it('is nothing where a browser forbids it', () => {
    vi.stubGlobal('localStorage', undefined)
    rememberViewer(ANN)
    forgetViewer()
    expect(readLastViewer()).toBeNull()
  })
})
