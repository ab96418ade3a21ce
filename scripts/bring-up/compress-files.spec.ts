import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressFiles } from './compress-files'

it('puts both compressed forms beside texts that are worth it, and leaves the rest', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'compress-'))
  const text = 'colour: ink; '.repeat(200)
  for (const [name, content] of [
    ['page.css', text],
    ['small.js', 'x'],
    ['font.woff2', text],
  ] as const) {
    await writeFile(path.join(folder, name), content)
  }
  await compressFiles(folder)
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(['font.woff2', 'page.css', 'page.css.br', 'page.css.gz', 'small.js'])
  const read = (name: string) => readFile(path.join(folder, name))
  expect(brotliDecompressSync(await read('page.css.br')).toString()).toBe(text)
  expect(gunzipSync(await read('page.css.gz')).toString()).toBe(text)
  await rm(folder, { recursive: true })
})
