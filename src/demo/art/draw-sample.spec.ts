import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawSample, SCENE_SIZES, scenes, styleFamilies } from './draw-sample'
import { listSubjects } from './scenes'

const small = { width: 160, height: 160 }

describe('a drawn sample', () => {
  it('is the same bytes for the same input', async () => {
    const input = {
      code: '1747943467',
      family: 'watercolour',
      scene: 'portrait',
      ...small,
    } as const
    const [first, second] = [await drawSample(input), await drawSample(input)]
    expect(first.equals(second)).toBe(true)
  })

  it('differs from code to code within a family', async () => {
    const input = { family: 'risograph', scene: 'product', subject: 'teapot', ...small } as const
    const [one, other] = [
      await drawSample({ ...input, code: '42' }),
      await drawSample({ ...input, code: '53' }),
    ]
    expect(one.equals(other)).toBe(false)
  })

  it('has the size promised for its scene', async () => {
    for (const scene of scenes) {
      const { width, height } = await sharp(
        await drawSample({ code: '42', family: 'pixel', scene }),
      ).metadata()
      expect({ width, height }).toMatchObject({
        width: SCENE_SIZES[scene].width,
        height: SCENE_SIZES[scene].height,
      })
    }
  })

  it('refuses a subject that the scene does not have', async () => {
    const input = {
      code: '42',
      family: 'clay',
      scene: 'product',
      subject: 'whale',
      ...small,
    } as const
    await expect(drawSample(input)).rejects.toThrow(RangeError)
  })

  it('looks different in every family', async () => {
    const prints = new Map<string, number[]>()
    for (const family of styleFamilies) {
      const drawn = await drawSample({
        code: '7435',
        family,
        scene: 'illustration',
        subject: 'fox',
        ...small,
      })
      prints.set(family, [...(await sharp(drawn).resize(12, 12).raw().toBuffer())])
    }
    for (const [family, print] of prints) {
      for (const [other, otherPrint] of prints) {
        if (other === family) continue
        const apart = print.reduce(
          (sum, value, index) => sum + Math.abs(value - (otherPrint[index] ?? 0)),
          0,
        )
        expect(apart / print.length, `${family} and ${other}`).toBeGreaterThan(4)
      }
    }
  })

  it('can show every subject of every scene', async () => {
    for (const scene of scenes) {
      for (const subject of listSubjects(scene)) {
        const drawn = await drawSample({
          code: '53',
          family: 'art-nouveau',
          scene,
          subject,
          ...small,
        })
        const { channels } = await sharp(drawn).stats()
        expect(Math.max(...channels.map(({ stdev }) => stdev)), subject).toBeGreaterThan(12)
      }
    }
  })
})
