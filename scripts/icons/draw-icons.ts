import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

const SOURCE = path.join('src', 'app', '(storefront)', 'icon.svg')
const PUBLIC = path.join('public', 'icons')

/** As `--ink` and `--wall` of tokens.css in the light. */
const GROUND = '#141415'

type Icon = {
  file: string
  /** Pixels of a side. */
  size: number
  /** Part of a side that the drawing takes. */
  scale: number
}

/** A mask of a system may cut away all but a circle of 80 %: the drawing keeps well inside of it. */
const ICONS: Icon[] = [
  { file: path.join(PUBLIC, 'icon-192.png'), size: 192, scale: 1 },
  { file: path.join(PUBLIC, 'icon-512.png'), size: 512, scale: 1 },
  { file: path.join(PUBLIC, 'maskable-512.png'), size: 512, scale: 0.78 },
  { file: path.join('src', 'app', '(storefront)', 'apple-icon.png'), size: 180, scale: 0.9 },
]

/** Draws the icons of the installed app from the icon of the site. */
export async function drawIcons(): Promise<void> {
  const svg = await readFile(SOURCE)
  await mkdir(PUBLIC, { recursive: true })
  for (const { file, size, scale } of ICONS) {
    const side = Math.round(size * scale)
    // The drawing has 32 units a side; its density is that of so many pixels.
    const drawing = await sharp(svg, { density: (72 * side) / 32 })
      .resize(side, side)
      .png()
      .toBuffer()
    const ground = sharp({ create: { width: size, height: size, channels: 3, background: GROUND } })
    const icon = ground.composite([{ input: drawing }]).png({ palette: true, colours: 32 })
    await writeFile(file, await icon.toBuffer())
  }
}
