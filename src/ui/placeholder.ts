/**
 * Pixels of a placeholder: enough for a blur, and rows of four need no padding in the file. Blown up to
 * a picture's box they become soft patches of its colours.
 */
const WIDTH_PX = 4
const HEIGHT_PX = 5

/** A Windows bitmap of 4 × 5 pixels in 24 bits: its 54 bytes before the pixels, in Base64. */
const BITMAP_HEAD =
  'data:image/bmp;base64,Qk1yAAAAAAAAADYAAAAoAAAABAAAAAUAAAABABgAAAAAADwAAAAAAAAAAAAAAAAAAAAAAAAA'

/**
 * The address of the blurred miniature that a ThumbHash (in Base64) stands for: an uncompressed bitmap
 * of 174 characters, of which 94 are always the same. Empty where there is no hash, or where the
 * picture is transparent, because it would shine through. Works in browsers and servers alike.
 */
export function placeholderOf(thumbhash: string): string {
  const hash = Uint8Array.from(atob(thumbhash), (byte) => byte.charCodeAt(0))
  const colourAt = readThumbhash(hash)
  if (colourAt === null) return ''
  let pixels = ''
  // A bitmap begins below, and with blue.
  for (let y = HEIGHT_PX - 1; y >= 0; y -= 1) {
    for (let x = 0; x < WIDTH_PX; x += 1) {
      const [red, green, blue] = colourAt((x + 0.5) / WIDTH_PX, (y + 0.5) / HEIGHT_PX)
      pixels += String.fromCharCode(blue, green, red)
    }
  }
  return BITMAP_HEAD + btoa(pixels)
}

type Colour = [red: number, green: number, blue: number]

/**
 * Reads a ThumbHash (https://evanw.github.io/thumbhash/) as a function from places in the picture, each
 * from 0 to 1, to colours. The package `thumbhash` always makes a thousand pixels, which takes longer
 * than drawing a card; this asks for twenty.
 */
function readThumbhash(hash: Uint8Array): ((x: number, y: number) => Colour) | null {
  const byte = (index: number) => hash[index] ?? 0
  const header = byte(0) | (byte(1) << 8) | (byte(2) << 16)
  const shape = byte(3) | (byte(4) << 8)
  const hasAlpha = header >> 23 === 1
  if (hash.length < FIRST_FACTOR || hasAlpha) return null
  const isLandscape = shape >> 15 === 1
  const short = Math.max(3, shape & 7)
  const [columns, rows] = isLandscape ? [7, short] : [short, 7]
  const channel = readChannels(hash)
  const lightness = channel(columns, rows, ((header >> 18) & 31) / 31)
  const yellowBlue = channel(3, 3, (((shape >> 3) & 63) / 63) * SATURATION)
  const redGreen = channel(3, 3, (((shape >> 9) & 63) / 63) * SATURATION)
  return (x, y) => {
    const l = (header & 63) / 63 + lightness(x, y)
    const p = ((header >> 6) & 63) / 31.5 - 1 + yellowBlue(x, y)
    const q = ((header >> 12) & 63) / 31.5 - 1 + redGreen(x, y)
    const blue = l - (2 / 3) * p
    const red = (3 * l - blue + q) / 2
    return [toByte(red), toByte(red - q), toByte(blue)]
  }
}

/** Where the factors of the waves begin, in bytes; each takes half of one. */
const FIRST_FACTOR = 5

/** Makes up for what the factors have lost by being rounded. */
const SATURATION = 1.25

/** Reads one channel after the other: sums of cosine waves around a mean. */
function readChannels(hash: Uint8Array) {
  let index = 0
  return (columns: number, rows: number, scale: number) => {
    const waves: { across: number; down: number; factor: number }[] = []
    for (let down = 0; down < rows; down += 1) {
      for (let across = down ? 0 : 1; across * rows < columns * (rows - down); across += 1) {
        const byte = hash[FIRST_FACTOR + (index >> 1)] ?? 0
        const half = (byte >> ((index & 1) * 4)) & 15
        waves.push({ across, down, factor: (half / 7.5 - 1) * scale })
        index += 1
      }
    }
    return (x: number, y: number) =>
      waves.reduce(
        (sum, { across, down, factor }) =>
          sum + factor * Math.cos(Math.PI * x * across) * Math.cos(Math.PI * y * down) * 2,
        0,
      )
  }
}

function toByte(value: number): number {
  return Math.floor(255 * Math.min(1, Math.max(0, value)))
}
