import { describe, expect, it } from 'vitest'
import { parsePictureName } from '@/domain/picture-name'
import { buildHostileFiles, HIDDEN_TEXT } from '../../../tests/helpers/hostile-files'
import { PictureRefused } from './picture-refused'
import { processPicture } from './process-picture'

const files = await buildHostileFiles()
const titled = files.map((file) => ({ title: `${file.why} (${file.name.slice(0, 40)})`, ...file }))

describe('an upload that is not an honest picture', () => {
  const refused = titled.filter(({ expected }) => expected === 'refused')

  it.each(refused)('is refused in words: $title', async ({ buffer }) => {
    const outcome = await processPicture(buffer).catch((error: unknown) => error)
    expect(outcome).toBeInstanceOf(PictureRefused)
    expect((outcome as PictureRefused).message).toMatch(/^This .+\.$/)
  })
})

describe('a picture that carries more than pixels', () => {
  const cleaned = titled.filter(({ expected }) => expected === 'cleaned')

  it.each(cleaned)('is kept without the rest: $title', { timeout: 30_000 }, async ({ buffer }) => {
    const { original, variants } = await processPicture(buffer)
    for (const stored of [original, ...variants]) {
      expect(parsePictureName(stored.filename)).not.toBeNull()
      expect(stored.buffer.includes(HIDDEN_TEXT)).toBe(false)
      expect(stored.buffer.includes('Exif')).toBe(false)
      expect(stored.buffer.includes('ICC_PROFILE')).toBe(false)
    }
  })
})
