import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepsPrivateData, mayEnter } from './check-folder'

describe('mayEnter', () => {
  const user = { uid: 101, gid: 104 }

  it.each([
    { folder: { uid: 0, gid: 0, mode: 0o755 }, expected: true },
    { folder: { uid: 0, gid: 0, mode: 0o700 }, expected: false },
    { folder: { uid: 0, gid: 104, mode: 0o710 }, expected: true },
    { folder: { uid: 0, gid: 104, mode: 0o701 }, expected: false },
    { folder: { uid: 101, gid: 0, mode: 0o077 }, expected: false },
  ])('looks only at the permission that applies to the user: $folder', ({ folder, expected }) => {
    expect(mayEnter(folder, user)).toBe(expected)
  })
})

describe('keepsPrivateData', () => {
  it('accepts an ordinary folder and leaves nothing in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'check-folder-'))
    const before = (await stat(folder)).nlink
    expect(await keepsPrivateData({ folder, runUser: undefined })).toBe(true)
    expect((await stat(folder)).nlink).toBe(before)
    await rm(folder, { recursive: true })
  })
})
