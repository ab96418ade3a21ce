import { describe, expect, it } from 'vitest'
import { environmentWithNode, explainNpmFailure } from './run-npm.mjs'

describe('a failure of npm', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'registry cannot be reached'],
    ['npm error nospc ENOSPC: no space left on device, write', 'disk is full'],
    ['npm error code EINTEGRITY', 'differs from the one'],
    ['npm error code E404\nnpm error 404 Not Found', 'does not have a package'],
    ['npm error code EUSAGE\nnpm error can only install when in sync', 'do not belong together'],
    ['npm ERR! code SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ])('is explained: %s', (output, words) => {
    expect(explainNpmFailure(output).message).toContain(words)
  })

  it('is quoted when it is not a known one', () => {
    const error = explainNpmFailure('npm error code EODD\nnpm error Something odd')
    expect(error.message).toBe('npm failed: code EODD Something odd')
  })
})

describe('environmentWithNode', () => {
  it('puts the given Node before any other', () => {
    const environment = environmentWithNode('/cache/node/bin/node')
    expect(environment.PATH?.split(':')[0]).toBe('/cache/node/bin')
    expect(environment.npm_node_execpath).toBe('/cache/node/bin/node')
  })
})
