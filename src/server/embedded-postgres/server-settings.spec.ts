import { describe, expect, it } from 'vitest'
import { serverEnvironment } from './server-environment'
import { serverSettings } from './server-settings'

describe('the settings of the server', () => {
  it('never risk data, unless that was asked for', () => {
    expect(serverSettings({ port: 5000, fast: false }).join(' ')).not.toMatch(
      /fsync|full_page_writes/,
    )
    expect(serverSettings({ port: 5000, fast: true })).toContain('fsync=off')
  })

  it('keep the server on the loopback address', () => {
    const settings = serverSettings({ port: 5000, fast: false })
    expect(settings).toContain('listen_addresses=127.0.0.1')
    expect(settings).toContain('unix_socket_directories=')
  })
})

describe('the environment of the server', () => {
  it('has nothing that would lead Postgres elsewhere, and a locale that exists', () => {
    const environment = serverEnvironment({
      NODE_ENV: 'test',
      PATH: '/bin',
      PGDATA: '/elsewhere',
      LANG: 'xx_XX',
      NODE_OPTIONS: '--inspect',
    })
    expect(environment).toEqual({ NODE_ENV: 'test', PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' })
  })
})
