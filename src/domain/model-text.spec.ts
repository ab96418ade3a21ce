import { describe, expect, it } from 'vitest'
import { readModelText } from './model-text'

describe('a model', () => {
  it.each([
    ['7', '--v 7', 'Version 7'],
    ['v7', '--v 7', 'Version 7'],
    ['V 6.1', '--v 6.1', 'Version 6.1'],
    ['--v 7', '--v 7', 'Version 7'],
    ['—v 7', '--v 7', 'Version 7'],
    ['version 5.2', '--v 5.2', 'Version 5.2'],
    ['Midjourney 7', '--v 7', 'Version 7'],
    ['niji 6', '--niji 6', 'Niji 6'],
    ['Niji6', '--niji 6', 'Niji 6'],
    ['--niji 6', '--niji 6', 'Niji 6'],
  ])('may be written %s', (text, parameter, name) => {
    expect(readModelText(text, 'model')).toEqual({ kind: 'model', parameter, name })
  })

  it.each(['', 'niji', 'the new one', '--sv 6', '-7', 'v'])('is not %j', (text) => {
    expect(readModelText(text, 'model')).toBeNull()
  })
})

describe('a style version', () => {
  it.each(['6', 'sv6', 'sv 6', '--sv 6', 'Style version 6'])('may be written %s', (text) => {
    const expected = { kind: 'styleVersion', parameter: '--sv 6', name: 'Style version 6' }
    expect(readModelText(text, 'styleVersion')).toEqual(expected)
  })

  it.each(['', '--v 6', 'niji 6', 'six'])('is not %j', (text) => {
    expect(readModelText(text, 'styleVersion')).toBeNull()
  })
})
