import { describe, expect, it } from 'vitest'
import { isServerOf, parsePostmasterFile } from './running-server'

const dataDir = '/srv/gallery/.data/postgres/cluster/data'

describe('parsePostmasterFile', () => {
  it('reads the process, the port and the status', () => {
    const text = `4711\n${dataDir}\n1795363820\n41883\n\n127.0.0.1\n  524291     3\nready   \n`
    expect(parsePostmasterFile(text)).toEqual({ pid: 4711, port: 41883, status: 'ready' })
  })

  it('gives nothing for a file that is empty or damaged', () => {
    expect(parsePostmasterFile('')).toBeUndefined()
    expect(parsePostmasterFile('\0\0\0')).toBeUndefined()
  })
})

describe('isServerOf', () => {
  it('knows the server of a data folder by its command line', () => {
    const commandLine = `/opt/bin/postgres -D ${dataDir} -c port=5000`
    expect(isServerOf({ details: { parentPid: 1, commandLine }, dataDir })).toBe(true)
  })

  it('takes neither another program nor the server of another folder for it', () => {
    for (const commandLine of ['vim notes.txt', '/usr/bin/postgres -D /var/lib/postgresql/16']) {
      expect(isServerOf({ details: { parentPid: 1, commandLine }, dataDir })).toBe(false)
    }
  })

  it('takes a process for the server when the system tells nothing about it', () => {
    expect(isServerOf({ details: undefined, dataDir })).toBe(true)
  })
})
