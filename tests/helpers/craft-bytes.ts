import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** Bytes without pattern, the same for the same label. */
export function noise({ label, byteLength }: { label: string; byteLength: number }): Buffer {
  return createHash('shake256', { outputLength: byteLength }).update(label).digest()
}

/**
 * A PNG whose header says what it is told to. `rows` is the uncompressed data behind it: for the
 * honest file, height × (1 + bytes a row), and zeros make a flat picture of few bytes.
 */
export function craftPng({
  width,
  height,
  bitDepth = 1,
  rows = Buffer.alloc(height * (1 + Math.ceil((width * bitDepth) / 8))),
  chunks = [],
}: {
  width: number
  height: number
  /** Bits a pixel, all of them grey. */
  bitDepth?: 1 | 8
  rows?: Buffer
  /** Whole chunks to stand between header and pixels. */
  chunks?: Buffer[]
}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(bitDepth, 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    craftPngChunk('IHDR', header),
    ...chunks,
    craftPngChunk('IDAT', deflateSync(rows)),
    craftPngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function craftPngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}

/** A PNG chunk (`zTXt` or `iCCP`) of few bytes that unpacks to `unpackedBytes`. */
export function craftPngBomb({
  type,
  unpackedBytes,
}: {
  type: 'zTXt' | 'iCCP'
  unpackedBytes: number
}): Buffer {
  const packed = deflateSync(Buffer.alloc(unpackedBytes))
  return craftPngChunk(type, Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed]))
}

/** Puts chunks behind the header of a PNG that begins with a plain one (8 + 25 bytes). */
export function insertPngChunks(png: Buffer, chunks: Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
}

/** An animated GIF whose frames are all one pixel of a canvas: 23 bytes a frame. */
export function craftGif({
  width,
  height,
  frames,
}: {
  width: number
  height: number
  frames: number
}): Buffer {
  const screen = Buffer.alloc(7)
  screen.writeUInt16LE(width, 0)
  screen.writeUInt16LE(height, 2)
  screen.writeUInt8(0x80, 4)
  const frame = Buffer.from('21f9040001000000' + '2c00000000010001000002024401' + '00', 'hex')
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    screen,
    Buffer.from('000000ffffff', 'hex'),
    ...Array.from({ length: frames }, () => frame),
    Buffer.from(';', 'latin1'),
  ])
}

/** Rewrites the size in the frame header (SOF0 to SOF2) of a JPEG, leaving its pixels. */
export function forgeJpegSize(
  jpeg: Buffer,
  { width, height }: { width: number; height: number },
): Buffer {
  const forged = Buffer.from(jpeg)
  let offset = 2
  while (forged.readUInt8(offset + 1) < 0xc0 || forged.readUInt8(offset + 1) > 0xc2) {
    offset += 2 + forged.readUInt16BE(offset + 2)
  }
  forged.writeUInt16BE(height, offset + 5)
  forged.writeUInt16BE(width, offset + 7)
  return forged
}

/** Rewrites the size that an AVIF claims (its first `ispe` box), leaving its pixels. */
export function forgeAvifSize(
  avif: Buffer,
  { width, height }: { width: number; height: number },
): Buffer {
  const forged = Buffer.from(avif)
  const offset = forged.indexOf('ispe') + 8
  forged.writeUInt32BE(width, offset)
  forged.writeUInt32BE(height, offset + 4)
  return forged
}

/** Inserts a JPEG segment (`marker` such as 0xe1) directly behind the start of the file. */
export function insertJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** A ZIP archive of one stored file. */
export function craftZip({ name, text }: { name: string; text: string }): Buffer {
  const data = Buffer.from(text)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt32LE(crc32(data), 10)
  shared.writeUInt32LE(data.length, 14)
  shared.writeUInt32LE(data.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data])
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
