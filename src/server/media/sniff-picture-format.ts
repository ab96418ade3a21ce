import { fileTypeFromBuffer } from 'file-type'
import { ACCEPTED_MIME_TYPES, type PictureFormat } from './accepted-types'
import { PictureRefused } from './picture-refused'

const FORMATS = new Map<string, PictureFormat>([
  ...ACCEPTED_MIME_TYPES.map((type) => [type, formatOf(type)] as const),
  ['image/apng', 'png'],
])

/** The signatures of every accepted format lie well within this many bytes. */
const SNIFFED_BYTES = 4100

/**
 * Tells the format from the first bytes of a file; its name and claimed type play no part.
 * Throws `PictureRefused` (`empty`, `format-not-accepted`) that says what the file is instead.
 */
export async function sniffPictureFormat(bytes: Buffer): Promise<PictureFormat> {
  if (bytes.byteLength === 0) {
    throw new PictureRefused({ code: 'empty', message: 'This file is empty.' })
  }
  const head = bytes.subarray(0, SNIFFED_BYTES)
  const found = await fileTypeFromBuffer(head)
  const format = found && FORMATS.get(found.mime)
  if (format) return format
  throw new PictureRefused({
    code: 'format-not-accepted',
    message: `${describeFile(head, found?.ext)} Upload a JPEG, PNG, WebP, AVIF or GIF.`,
  })
}

function formatOf(type: `image/${PictureFormat}`): PictureFormat {
  return type.slice('image/'.length) as PictureFormat
}

function describeFile(head: Buffer, extension: string | undefined): string {
  const text = head.toString('utf8').toLowerCase()
  if (text.includes('<svg')) return 'This file is an SVG.'
  if (/<(!doctype html|html|script|body)\b/.test(text)) return 'This file is a web page.'
  if (extension) return `This file is of the type ${extension.toUpperCase()}.`
  return 'This file is not a picture that can be recognised.'
}
