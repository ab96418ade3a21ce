export type PictureRefusalCode =
  | 'empty'
  | 'file-too-large'
  | 'format-not-accepted'
  | 'too-many-pixels'
  | 'too-small'
  | 'too-elongated'
  | 'too-many-frames'
  | 'damaged'
  | 'too-slow'

/** A picture that is not taken in. `message` is written for the editor who uploaded it. */
export class PictureRefused extends Error {
  readonly code: PictureRefusalCode

  constructor({
    code,
    message,
    cause,
  }: {
    code: PictureRefusalCode
    message: string
    cause?: unknown
  }) {
    super(message, { cause })
    this.name = 'PictureRefused'
    this.code = code
  }
}

/** Turns a failure of the decoder into a refusal; a refusal passes through unchanged. */
export function refusalFromDecoder(error: unknown): PictureRefused {
  if (error instanceof PictureRefused) return error
  if (error instanceof Error && error.message.startsWith('timeout:')) {
    return new PictureRefused({
      code: 'too-slow',
      message: 'This picture takes too long to read. Save it again in an image editor and retry.',
      cause: error,
    })
  }
  return new PictureRefused({
    code: 'damaged',
    message: 'This picture is damaged or cut short. Save it again in an image editor and retry.',
    cause: error,
  })
}
