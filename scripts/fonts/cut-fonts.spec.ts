import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { cutFonts, FONTS_FOLDER } from './cut-fonts'

describe('the fonts that are cut for the gallery', () => {
  it('are those that the packages make today', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cut-fonts-'))
    try {
      await cutFonts(folder)
      const names = await readdir(folder)
      expect(names.filter((name) => name.endsWith('.woff2'))).toHaveLength(3)
      for (const name of names) {
        const isSame = (await readFile(path.join(folder, name))).equals(await readCut(name))
        expect(isSame, `${name}: run npm run generate`).toBe(true)
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each(['text.woff2', 'title.woff2'])('%s has every letter of the interface', async (name) => {
    const font = create(await readCut(name))
    const missing = [...'Aaz09 --sref “It’s” · 4×3 – … • −'].filter(
      (letter) => !('hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint(letter))),
    )
    expect(missing).toEqual([])
  })
})

function readCut(name: string): Promise<Buffer> {
  return readFile(path.join(FONTS_FOLDER, name))
}

function codePoint(letter: string): number {
  return letter.codePointAt(0) ?? 0
}
