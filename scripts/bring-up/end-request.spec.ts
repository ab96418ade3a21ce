import { describe, expect, it } from 'vitest'
import { exitCodeOf, onEndRequest } from './end-request.mjs'

describe('onEndRequest', () => {
  it('counts the same wish once, however many times it arrives', () => {
    const told: string[] = []
    const stop = onEndRequest((signal) => told.push(signal))
    process.emit('SIGINT', 'SIGINT')
    process.emit('SIGINT', 'SIGINT')
    process.emit('SIGTERM', 'SIGTERM')
    stop()
    expect(told).toEqual(['SIGINT'])
  })
})

describe('exitCodeOf', () => {
  it('tells an end by a signal as a shell does', () => {
    expect(exitCodeOf({ code: null, signal: 'SIGKILL' })).toBe(137)
    expect(exitCodeOf({ code: 3, signal: null })).toBe(3)
  })
})
