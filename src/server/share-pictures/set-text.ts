import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'

type Input = {
  text: string
  /** Where the text begins, and its base line, in pixels. */
  x: number
  y: number
  /** Pixels. The text gets smaller, down to `minSize`, and then shorter, until it is within `maxWidth`. */
  size: number
  minSize: number
  maxWidth: number
  color: string
}

const FILES = ['latin', 'latin-ext'].map((script) =>
  path.join(
    ...['node_modules', '@fontsource', 'instrument-sans', 'files'],
    `instrument-sans-${script}-600-normal.woff`,
  ),
)
/** Large type wants to stand closer. Of the size. */
const TRACKING = -0.025

let fonts: Font[] | undefined

/**
 * A line of text as shapes in SVG: the machine need not have any fonts. Null where the font lacks a
 * character, for a line with holes says nothing.
 */
export function setText({ text, x, y, size, minSize, maxWidth, color }: Input): string | null {
  fonts ??= FILES.map((file) => create(readFileSync(file)) as Font)
  const font = fonts.find((one) => hasAll(one, text))
  if (!font) return null
  const fits = (line: string, at: number) => widthOf(font, line) * at <= maxWidth
  const fitted = fits(text, size) ? size : Math.max(minSize, maxWidth / widthOf(font, text))
  let line = text
  while (!fits(line, fitted) && line.length > 1) line = `${line.slice(0, -2).trimEnd()}…`
  const scale = fitted / font.unitsPerEm
  return `<path fill="${color}" transform="translate(${x} ${y}) scale(${scale})" d="${outline(font, line)}"/>`
}

function hasAll(font: Font, text: string): boolean {
  return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
}

/** Of the size. */
function widthOf(font: Font, text: string): number {
  const { glyphs, advanceWidth } = font.layout(text)
  return advanceWidth / font.unitsPerEm + TRACKING * glyphs.length
}

function outline(font: Font, text: string): string {
  const { glyphs, positions } = font.layout(text)
  let x = 0
  const shapes = glyphs.map(({ path: shape }, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {}
    const drawn = shape
      .translate(x + xOffset, yOffset)
      .scale(1, -1)
      .toSVG()
    x += xAdvance + TRACKING * font.unitsPerEm
    return drawn
  })
  return shapes.join('')
}
