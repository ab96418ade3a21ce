import type { PublicPicture, PublicSample } from '@/domain/public-view'
import { SAMPLE_SCENES, type SampleScene } from '@/domain/sref-sample'

/** A sample as the samples array of a style holds it; relations as ids or as documents. */
export type StoredSample = {
  image?: Relation
  scene?: string | null
  aspect?: string | null
  prompt?: string | null
  model?: Relation
  styleVersion?: Relation
  styleWeight?: number | null
}

type Relation = string | { id: string } | null | undefined

export type SampleLookups = {
  /** Pictures by media id. A sample whose picture is not here is left out. */
  pictures: ReadonlyMap<string, PublicPicture>
  /** Parameters as written in a prompt (`--v 7`) by model id. */
  parameters: ReadonlyMap<string, string>
}

/** Resolves the relations of stored samples into the flat form that readers get. */
export function toPublicSamples(samples: StoredSample[], lookups: SampleLookups): PublicSample[] {
  return samples.flatMap((sample) => {
    const image = lookups.pictures.get(relationId(sample.image) ?? '')
    if (!image) return []
    return [
      {
        image,
        scene: isScene(sample.scene) ? sample.scene : null,
        aspect: sample.aspect || null,
        prompt: sample.prompt || null,
        model: lookups.parameters.get(relationId(sample.model) ?? '') ?? null,
        styleVersion: lookups.parameters.get(relationId(sample.styleVersion) ?? '') ?? null,
        styleWeight: sample.styleWeight ?? null,
      },
    ]
  })
}

/** The id of a relation, populated or not. */
export function relationId(relation: Relation): string | undefined {
  return typeof relation === 'string' ? relation : relation?.id
}

function isScene(scene: string | null | undefined): scene is SampleScene {
  return SAMPLE_SCENES.some((known) => known === scene)
}
