import { describe, expect, it } from 'vitest'
import { UserFacingError } from '../user-facing-error'
import { explainFailure, explainFileError } from './explain-failure'

function explain(output: string): string {
  return explainFailure({ what: 'Postgres did not start', output, dataDir: '/data' }).message
}

describe('explainFailure', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk is full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port is taken'],
    ['FATAL:  data directory "/data" has wrong ownership', 'may not use its files'],
    ['initdb: error while loading shared libraries: libm.so.6', 'do not run on this system'],
    ['spawn /x/initdb ENOENT', 'do not run on this system'],
    ['PANIC:  could not locate a valid checkpoint record', 'data is damaged'],
  ])('says what "%s" means', (output, meaning) => {
    expect(explain(output)).toContain(meaning)
  })

  it('quotes the words of a failure that it does not know, without their frame', () => {
    const output = '2026-01-01 UTC [1] LOG:  starting\n2026-01-01 UTC [1] FATAL:  something odd\n'
    expect(explain(output)).toBe('Postgres did not start in /data: something odd.')
  })
})

describe('explainFileError', () => {
  it('turns a refusal of the file system into a sentence', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    expect(explainFileError({ error, what: 'X', dataDir: '/data' })).toBeInstanceOf(UserFacingError)
  })

  it('passes every other error on', () => {
    const error = new TypeError('a mistake')
    expect(explainFileError({ error, what: 'X', dataDir: '/data' })).toBe(error)
  })
})
