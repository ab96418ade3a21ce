import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { isProcessAlive, parseLinuxStat, readProcess } from './process-table'

describe('the process table', () => {
  it('tells a running process from one that has ended', () => {
    const ended = spawnSync(process.execPath, ['--version']).pid
    expect(isProcessAlive(process.pid)).toBe(true)
    expect(isProcessAlive(ended)).toBe(false)
  })

  it('never takes the ids that mean "a whole group" for a process', () => {
    expect([0, -1, Number.NaN].map(isProcessAlive)).toEqual([false, false, false])
  })

  it.skipIf(process.platform === 'win32')('tells the parent and the command line', () => {
    expect(readProcess(process.pid)).toMatchObject({ parentPid: process.ppid })
  })

  it('reads a state behind a process name with spaces and brackets', () => {
    const text = '4711 (my (odd) name) Z 42 4711 4711 0 -1'
    expect(parseLinuxStat(text)).toEqual({ state: 'Z', parentPid: 42 })
  })
})
