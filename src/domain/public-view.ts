import { z } from 'zod'
import { SAMPLE_SCENES } from './sref-sample'

const paletteSchema = z.array(z.object({ hex: z.string(), weight: z.number() }))

/**
 * A picture as cards and pages need it. File names follow from `contentHash` and `widths`
 * (see `picture-name.ts`), so no further document has to be read.
 */
export const publicPictureSchema = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  contentHash: z.string(),
  widths: z.array(z.number().int()),
  thumbhash: z.string(),
  palette: paletteSchema,
})

/** A sample that everyone may see, with its parameters as written in a prompt. */
export const publicSampleSchema = z.object({
  image: publicPictureSchema,
  scene: z.enum(SAMPLE_SCENES).nullable(),
  aspect: z.string().nullable(),
  prompt: z.string().nullable(),
  model: z.string().nullable(),
  styleVersion: z.string().nullable(),
  styleWeight: z.number().int().nullable(),
})

export const publicSamplesSchema = z.array(publicSampleSchema)

export type PublicPicture = z.output<typeof publicPictureSchema>
export type PublicSample = z.output<typeof publicSampleSchema>
export type PublicView = { code: string | null; samples: PublicSample[] }

/**
 * What everyone may see of a style's code and samples. This is the one place that decides it: of a
 * premium style only the cover passes, without its prompt.
 */
export function toPublicView(sref: {
  premium: boolean
  code: string | null
  samples: PublicSample[]
}): PublicView {
  if (!sref.premium) return { code: sref.code, samples: sref.samples }
  return {
    code: null,
    samples: sref.samples.slice(0, 1).map((cover) => ({ ...cover, prompt: null })),
  }
}
