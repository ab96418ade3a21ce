import { describe, expect, it } from 'vitest'
import { sampleParameters, samplePrompt } from './sample-prompt'

const sample = {
  prompt: ' a lighthouse at dusk ',
  aspect: '3:2',
  model: '--v 7',
  styleVersion: '--sv 6',
  styleWeight: 0,
}

describe('the prompt of a sample', () => {
  it('can be pasted to make the picture again', () => {
    expect(samplePrompt(sample, '42')).toBe(
      'a lighthouse at dusk --sref 42 --ar 3:2 --v 7 --sv 6 --sw 0',
    )
  })

  it('stays as it is where it already carries parameters', () => {
    const prompt = 'a lighthouse --sref 42 --v 6'
    expect(samplePrompt({ ...sample, prompt }, '42')).toBe(prompt)
  })

  it('is not offered without a code', () => {
    expect(samplePrompt(sample, null)).toBeNull()
    expect(samplePrompt({ ...sample, prompt: null }, '42')).toBeNull()
  })

  it('says nothing of parameters that nobody noted', () => {
    const unknown = {
      prompt: 'x',
      aspect: null,
      model: null,
      styleVersion: null,
      styleWeight: null,
    }
    expect(sampleParameters(unknown)).toBe('')
    expect(samplePrompt(unknown, '42')).toBe('x --sref 42')
  })
})
