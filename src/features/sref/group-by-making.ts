import { sampleParameters } from './sample-prompt'
import type { StyleSample } from './style-sref'

type Making = Pick<StyleSample, 'scene' | 'model' | 'styleVersion' | 'styleWeight'>

/**
 * The samples by the model, style version and weight that they were made with, in their order. Samples
 * of which nothing is known are left out.
 */
export function groupByMaking(samples: Making[]): { parameters: string; scenes: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { scene, ...making } of samples) {
    const parameters = sampleParameters({ ...making, prompt: null, aspect: null })
    if (parameters === '') continue
    groups.set(parameters, [...(groups.get(parameters) ?? []), scene ?? 'another'])
  }
  return [...groups].map(([parameters, scenes]) => ({ parameters, scenes }))
}
