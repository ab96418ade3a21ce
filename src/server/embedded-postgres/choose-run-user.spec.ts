import { describe, expect, it } from 'vitest'
import { findRunUser } from './choose-run-user'

const root = 'root:x:0:0:root:/root:/bin/bash'
const nobody = 'nobody:x:65534:65533:nobody:/:/usr/sbin/nologin'

describe('findRunUser', () => {
  it('prefers the account made for Postgres', () => {
    const passwd = [root, nobody, 'postgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash', ''].join(
      '\n',
    )
    expect(findRunUser(passwd)).toEqual({ name: 'postgres', uid: 101, gid: 104 })
  })

  it('falls back to nobody', () => {
    expect(findRunUser(`${root}\n${nobody}`)).toEqual({ name: 'nobody', uid: 65534, gid: 65533 })
  })

  it('never chooses root, by whatever name', () => {
    expect(findRunUser(`${root}\npostgres:x:0:0::/:/bin/sh`)).toBeUndefined()
    expect(findRunUser('')).toBeUndefined()
  })
})
