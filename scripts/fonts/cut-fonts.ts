import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const PACKAGES = path.join('node_modules', '@fontsource-variable')
const INSTRUMENT_SANS = {
  of: 'instrument-sans',
  file: 'instrument-sans-latin-wdth-normal.woff2',
}
const GEIST_MONO = { of: 'geist-mono', file: 'geist-mono-latin-wght-normal.woff2' }

export const FONTS_FOLDER = path.join('src', 'ui', 'fonts')

/** What the gallery's own English is written with. */
const LETTERS = `${printableAscii()}\u00a0·×–—‘’“”•…−`

type Cut = {
  name: string
  source: { of: string; file: string }
  letters: string
  /** A number fixes an axis; its glyphs then carry nothing for other values. */
  axes: Record<string, number | { min: number; max: number }>
}

const CUTS: Cut[] = [
  {
    name: 'text.woff2',
    source: INSTRUMENT_SANS,
    letters: LETTERS,
    axes: { wdth: 100, wght: { min: 400, max: 600 } },
  },
  { name: 'title.woff2', source: INSTRUMENT_SANS, letters: LETTERS, axes: { wdth: 75, wght: 600 } },
  {
    name: 'code.woff2',
    source: GEIST_MONO,
    letters: printableAscii(),
    axes: { wght: { min: 400, max: 600 } },
  },
]

/**
 * Cuts the fonts of every page down to the letters, weights and widths that it shows, half of their
 * bytes. Other letters of the Latin alphabets come from the whole fonts, where a page has one of them
 * (`src/app/(storefront)/fonts.ts`).
 *
 * @param folder where to write them.
 */
export async function cutFonts(folder = FONTS_FOLDER): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, source, letters, axes } of CUTS) {
    const whole = await readFile(path.join(PACKAGES, source.of, 'files', source.file))
    const cut = await subsetFont(whole, letters, {
      targetFormat: 'woff2',
      variationAxes: axes,
    })
    await writeFile(path.join(folder, name), cut)
    const licence = path.join(PACKAGES, source.of, 'LICENSE')
    await copyFile(licence, path.join(folder, `LICENSE-${source.of}`))
  }
}

function printableAscii(): string {
  return String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))
}
