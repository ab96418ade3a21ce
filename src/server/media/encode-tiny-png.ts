import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/**
 * Encodes a few pixels as PNG (https://www.w3.org/TR/png-3/), synchronously, which sharp cannot.
 * `rgba`: width × height × 4 bytes; the alpha channel is left out when every pixel is opaque.
 */
export function encodeTinyPng({
  rgba,
  width,
  height,
}: {
  rgba: Uint8Array
  width: number
  height: number
}): Buffer {
  const hasAlpha = rgba.some((value, index) => index % 4 === 3 && value !== 255)
  const channels = hasAlpha ? 4 : 3
  const rows = Buffer.alloc(height * (1 + width * channels))
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * (1 + width * channels), (y + 1) * (1 + width * channels))
    fillRow({ row, source: rgba.subarray(y * width * 4, (y + 1) * width * 4), channels })
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, hasAlpha ? 6 : 2], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Filter type 1: each byte as its difference from the pixel to the left. */
function fillRow({
  row,
  source,
  channels,
}: {
  row: Buffer
  source: Uint8Array
  channels: number
}): void {
  row[0] = 1
  for (let x = 0; x * 4 < source.length; x += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      const left = x === 0 ? 0 : (source[(x - 1) * 4 + channel] ?? 0)
      row[1 + x * channels + channel] = ((source[x * 4 + channel] ?? 0) - left) & 0xff
    }
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(typed.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(typed, 4)
  out.writeUInt32BE(crc32(typed), typed.length + 4)
  return out
}
