import type { StyleSample } from './style-sref'

type SampleFacts = Pick<StyleSample, 'prompt' | 'aspect' | 'model' | 'styleVersion' | 'styleWeight'>

/** The parameters, without the code, that a sample was made with; empty where none is known. */
export function sampleParameters({
  aspect,
  model,
  styleVersion,
  styleWeight,
}: SampleFacts): string {
  const parts = [
    aspect && `--ar ${aspect}`,
    model,
    styleVersion,
    styleWeight !== null && `--sw ${styleWeight}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/**
 * The prompt of a sample with everything needed to make it again. A prompt that carries parameters
 * of its own stays as it is. Null where the prompt or the code is not known.
 */
export function samplePrompt(sample: SampleFacts, code: string | null): string | null {
  const prompt = sample.prompt?.trim()
  if (!prompt || code === null) return null
  if (/(?:^|\s)--[a-z]/.test(prompt)) return prompt
  return [prompt, `--sref ${code}`, sampleParameters(sample)].filter(Boolean).join(' ')
}
