import { APIError, type Payload } from 'payload'
import { drawSample } from '@/demo/art/draw-sample'
import type { DemoSample, DemoSref } from '@/demo/catalogue'

export type SeededSample = Omit<DemoSample, 'subject' | 'alt'> & { image: string }

/** Draws the four pictures of a demo style and stores each through Payload. */
export async function seedPictures(payload: Payload, sref: DemoSref): Promise<SeededSample[]> {
  const { code, family } = sref
  const samples: SeededSample[] = []
  for (const { subject, alt, ...sample } of sref.samples) {
    const data = await drawSample({ code, family, scene: sample.scene, subject })
    samples.push({ ...sample, image: await storePicture(payload, { data, alt }) })
  }
  return samples
}

/** The id of the stored picture; a seed that was cut short finds what it had stored. */
async function storePicture(payload: Payload, { data, alt }: { data: Buffer; alt: string }) {
  try {
    const { id } = await payload.create({
      collection: 'media',
      data: { alt, credit: 'Drawn by code for the demo' },
      file: { data, mimetype: 'image/jpeg', name: 'sample.jpg', size: data.length },
      depth: 0,
    })
    return id
  } catch (error) {
    const existing =
      error instanceof APIError ? (error.data as { id?: string } | null)?.id : undefined
    if (existing) return existing
    throw error
  }
}
