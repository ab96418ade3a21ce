import sharp from 'sharp'
import {
  craftGif,
  craftPng,
  craftPngBomb,
  craftPngChunk,
  craftZip,
  forgeAvifSize,
  forgeJpegSize,
  insertJpegSegment,
  insertPngChunks,
  noise,
} from './craft-bytes'

export type HostileFile = {
  /** The name that the upload claims. */
  name: string
  /** The type that the upload claims. */
  mimeType: string
  buffer: Buffer
  /** `cleaned`: taken in, and nothing but its pixels is stored. */
  expected: 'refused' | 'cleaned'
  why: string
}

/** Text hidden in every file that is to be cleaned; no stored byte may hold it. */
export const HIDDEN_TEXT = 'hidden-7f3a-must-not-be-stored'

const MEBIBYTE = 1024 * 1024
const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><script>alert(1)</script></svg>`
const HTML = '<!doctype html><html><body><script>alert(1)</script></body></html>'
const PHP = `<?php echo "${HIDDEN_TEXT}"; ?><script>alert("${HIDDEN_TEXT}")</script>`

/** Uploads that are dangerous, dishonest, broken or odd, built anew in memory (about 80 MB, a second). */
export async function buildHostileFiles(): Promise<HostileFile[]> {
  const pictures = await drawPictures()
  return [
    ...wrongTypes(pictures),
    ...damagedFiles(pictures),
    ...bombsAndSizes(pictures),
    ...(await smugglers(pictures)),
    ...oddNames(pictures),
  ]
}

type Pictures = { jpeg: Buffer; png: Buffer; webp: Buffer; avif: Buffer; tiff: Buffer }

async function drawPictures(): Promise<Pictures> {
  const side = 200
  const pixels = noise({ label: 'picture', byteLength: (side / 8) ** 2 * 3 })
  const raw = { width: side / 8, height: side / 8, channels: 3 } as const
  const picture = sharp(await sharp(pixels, { raw }).resize(side).png().toBuffer())
  const [jpeg, png, webp, avif, tiff] = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().webp().toBuffer(),
    picture.clone().avif({ effort: 0 }).toBuffer(),
    picture.clone().tiff().toBuffer(),
  ])
  return { jpeg, png, webp, avif, tiff }
}

function wrongTypes({ tiff, avif }: Pictures): HostileFile[] {
  const heic = Buffer.from(avif)
  heic.write('heic', 8, 'latin1')
  return [
    refused('style.svg', 'image/svg+xml', Buffer.from(SVG), 'an SVG can carry scripts'),
    refused('style.png', 'image/png', Buffer.from(SVG), 'an SVG that claims to be a PNG'),
    refused('style.jpg', 'image/jpeg', Buffer.from(HTML), 'a web page that claims to be a JPEG'),
    refused('style.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'a PDF'),
    refused('pdf.jpg', 'image/jpeg', Buffer.from('%PDF-1.7\n%%EOF'), 'a PDF named as a JPEG'),
    refused('style.tiff', 'image/tiff', tiff, 'a TIFF'),
    refused('style.bmp', 'image/bmp', craftBmp(), 'a BMP'),
    refused('favicon.ico', 'image/x-icon', craftIco(), 'an icon'),
    refused('photo.heic', 'image/heic', heic, 'a HEIC header'),
    refused('photo.avif', 'image/avif', heic, 'a HEIC header that claims to be an AVIF'),
    refused('a.jpg', 'image/jpeg', craftZip({ name: 'a.txt', text: 'a' }), 'a ZIP named as a JPEG'),
    refused(
      'noise.webp',
      'image/webp',
      noise({ label: 'webp', byteLength: 50_000 }),
      'random bytes',
    ),
    refused('script.gif', 'image/gif', Buffer.from('GIF89a/*<svg*/=1;alert(1)'), 'GIF and script'),
  ]
}

function damagedFiles({ jpeg, png, webp, avif }: Pictures): HostileFile[] {
  const corrupt = Buffer.from(png)
  corrupt.fill(0, png.length >> 1, (png.length >> 1) + 8)
  return [
    refused('empty.jpg', 'image/jpeg', Buffer.alloc(0), '0 bytes'),
    refused('cut.jpg', 'image/jpeg', cut(jpeg), 'a JPEG cut short'),
    refused('head.jpg', 'image/jpeg', jpeg.subarray(0, 4), 'the first bytes of a JPEG'),
    refused('cut.png', 'image/png', cut(png), 'a PNG cut short'),
    refused('corrupt.png', 'image/png', corrupt, 'a PNG with wrong checksums'),
    refused('cut.webp', 'image/webp', cut(webp), 'a WebP cut short'),
    refused('cut.avif', 'image/avif', cut(avif), 'an AVIF cut short'),
    refused('noise.jpg', 'image/jpeg', jpegOfNoise(MEBIBYTE), 'noise behind a JPEG signature'),
  ]
}

function bombsAndSizes({ jpeg, avif }: Pictures): HostileFile[] {
  const png = 'image/png'
  const lie = craftPng({ width: 5000, height: 5000, rows: Buffer.alloc(2000) })
  const understated = craftPng({ width: 100, height: 100, rows: Buffer.alloc(7000 * 876) })
  const textBomb = craftPngBomb({ type: 'zTXt', unpackedBytes: 200e6 })
  const profileBomb = craftPngBomb({ type: 'iCCP', unpackedBytes: 200e6 })
  const small = { width: 200, height: 200, bitDepth: 8 } as const
  return [
    refused('bomb.png', png, craftPng({ width: 8000, height: 7500 }), '60 megapixels in 7 KB'),
    cleaned('flat.png', png, craftPng({ width: 7000, height: 7000 }), '49 megapixels in 6 KB'),
    refused('lie.png', png, lie, 'a header that claims 25 megapixels over a few rows'),
    cleaned('surplus.png', png, understated, 'a header of 100 × 100 over 49 megapixels of rows'),
    cleaned(
      'text.png',
      png,
      craftPng({ ...small, chunks: [textBomb] }),
      '200 MB of text in 0.2 MB',
    ),
    cleaned('icc.png', png, craftPng({ ...small, chunks: [profileBomb] }), '200 MB of ICC profile'),
    refused(
      'huge.jpg',
      'image/jpeg',
      forgeJpegSize(jpeg, { width: 60_000, height: 60_000 }),
      'a header that claims 3,600 megapixels',
    ),
    refused(
      'lie.jpg',
      'image/jpeg',
      forgeJpegSize(jpeg, { width: 7000, height: 7000 }),
      'a header that claims 49 megapixels over 0.04',
    ),
    refused(
      'lie.avif',
      'image/avif',
      forgeAvifSize(avif, { width: 7000, height: 7000 }),
      'a header that claims 49 megapixels over 0.04',
    ),
    refused('25mb.jpg', 'image/jpeg', jpegOfNoise(25 * MEBIBYTE), '25 MB of noise'),
    refused('dot.png', png, craftPng({ width: 1, height: 1 }), '1 × 1 pixel'),
    refused('strip.png', png, craftPng({ width: 20_000, height: 10 }), '20000 × 10 pixels'),
    refused('thin.png', png, craftPng({ width: 6400, height: 64 }), '100 to 1'),
    cleaned(
      'frames.gif',
      'image/gif',
      craftGif({ width: 200, height: 200, frames: 5000 }),
      '5,000 frames, of which one is decoded',
    ),
    refused(
      'frames.gif',
      'image/gif',
      craftGif({ width: 200, height: 200, frames: 500_000 }),
      '500,000 frames in 11 MB',
    ),
  ]
}

async function smugglers({ jpeg, png }: Pictures): Promise<HostileFile[]> {
  const zip = craftZip({ name: 'a.txt', text: HIDDEN_TEXT })
  const exif = { IFD0: { ImageDescription: HIDDEN_TEXT }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
  const withGps = await sharp(jpeg).withExif(exif).jpeg().toBuffer()
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${HIDDEN_TEXT}</x:xmpmeta>`)
  const textChunk = craftPngChunk('tEXt', Buffer.from(`Comment\0${HIDDEN_TEXT}`, 'latin1'))
  const xmpChunk = craftPngChunk(
    'iTXt',
    Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x>${HIDDEN_TEXT}</x>`, 'latin1'),
  )
  const wideGamut = await sharp(png).withIccProfile('p3').png().toBuffer()
  const colours = [10, 120, 240].map((r) => ({ r, g: 80, b: 80 }))
  const frames = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 120, height: 120, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const animated = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  const cmyk = await sharp(jpeg).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
  const deep = await sharp(png).toColourspace('rgb16').png().toBuffer()
  return [
    cleaned('gps.jpg', 'image/jpeg', withGps, 'EXIF with a place'),
    cleaned('xmp.jpg', 'image/jpeg', insertJpegSegment(jpeg, 0xe1, xmp), 'XMP'),
    cleaned(
      'comment.jpg',
      'image/jpeg',
      insertJpegSegment(jpeg, 0xfe, Buffer.from(PHP)),
      'a comment that is PHP and HTML',
    ),
    cleaned('zip.jpg', 'image/jpeg', Buffer.concat([jpeg, zip]), 'a JPEG that is a ZIP too'),
    cleaned('php.jpg', 'image/jpeg', Buffer.concat([jpeg, Buffer.from(PHP)]), 'PHP behind a JPEG'),
    cleaned('html.png', 'image/png', Buffer.concat([png, Buffer.from(PHP)]), 'HTML behind a PNG'),
    cleaned('text.png', 'image/png', insertPngChunks(png, [textChunk, xmpChunk]), 'text and XMP'),
    cleaned('p3.png', 'image/png', wideGamut, 'a wide-gamut ICC profile'),
    cleaned('jpeg.png', 'image/png', jpeg, 'a JPEG that claims to be a PNG'),
    cleaned('animated.webp', 'image/webp', animated, 'an animation'),
    cleaned('cmyk.jpg', 'image/jpeg', cmyk, 'CMYK'),
    cleaned('16bit.png', 'image/png', deep, '16 bits a channel'),
  ]
}

function oddNames({ jpeg, png }: Pictures): HostileFile[] {
  return [
    cleaned('../../etc/passwd.jpg', 'image/jpeg', jpeg, 'a name that climbs out of its folder'),
    cleaned('..\\..\\boot.jpg', 'image/jpeg', jpeg, 'the same with backslashes'),
    cleaned('a\0b.png', 'image/png', png, 'a name with a zero byte'),
    cleaned(`${'long'.repeat(500)}.png`, 'image/png', png, 'a name of 2,000 characters'),
    cleaned('photo\u202Egnp.jpg', 'image/jpeg', jpeg, 'a name that turns right to left'),
    cleaned('<script>alert(1)<\u2044script>.jpg', 'image/jpeg', jpeg, 'a name that is markup'),
    cleaned('CON.jpg', 'image/jpeg', jpeg, 'a device name'),
    cleaned('.htaccess', 'image/jpeg', jpeg, 'a name that configures a server'),
    cleaned('shell.php.jpg', 'image/jpeg', jpeg, 'a name with two endings'),
  ]
}

function refused(name: string, mimeType: string, buffer: Buffer, why: string): HostileFile {
  return { name, mimeType, buffer, expected: 'refused', why }
}

function cleaned(name: string, mimeType: string, buffer: Buffer, why: string): HostileFile {
  return { name, mimeType, buffer, expected: 'cleaned', why }
}

function cut(file: Buffer): Buffer {
  return file.subarray(0, Math.floor(file.length * 0.8))
}

function jpegOfNoise(byteLength: number): Buffer {
  return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), noise({ label: 'jpeg', byteLength })])
}

/** 100 × 100 pixels, 24 bits, uncompressed. */
function craftBmp(): Buffer {
  const bmp = Buffer.alloc(54 + 100 * 100 * 3)
  bmp.write('BM', 'latin1')
  bmp.writeUInt32LE(bmp.length, 2)
  bmp.writeUInt32LE(54, 10)
  bmp.writeUInt32LE(40, 14)
  bmp.writeInt32LE(100, 18)
  bmp.writeInt32LE(100, 22)
  bmp.writeUInt16LE(1, 26)
  bmp.writeUInt16LE(24, 28)
  return bmp
}

/** One image of 64 × 64 pixels announced, and nothing behind it. */
function craftIco(): Buffer {
  return Buffer.concat([Buffer.from('00000100010040400000010020000000000016000000', 'hex')])
}
