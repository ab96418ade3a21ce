import { SAMPLE_SCENES, type SampleScene } from '@/domain/sref-sample'

type WithScene = { scene: SampleScene | null }

/** One row of a comparison: the samples of all styles for one scene, null where a style has none. */
export type SceneRow<Sample> = {
  key: string
  scene: SampleScene | null
  samples: (Sample | null)[]
}

/**
 * Puts the samples of several styles into rows, so that the same subject stands beside itself. Scenes
 * keep their usual order; a second sample of a scene and samples without one get rows of their own
 * below.
 */
export function sceneRows<Sample extends WithScene>(styles: Sample[][]): SceneRow<Sample>[] {
  return [...SAMPLE_SCENES, null].flatMap((scene) => {
    const ofScene = styles.map((samples) => samples.filter((sample) => sample.scene === scene))
    const rowCount = Math.max(0, ...ofScene.map(({ length }) => length))
    return Array.from({ length: rowCount }, (_, row) => ({
      key: `${scene ?? 'other'} ${row}`,
      scene,
      samples: ofScene.map((samples) => samples[row] ?? null),
    }))
  })
}
