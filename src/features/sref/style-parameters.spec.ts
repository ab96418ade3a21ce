import { describe, expect, it } from 'vitest'
import { joinParameters, styleParameters } from './style-parameters'

const model = { name: 'Version 7', parameter: '--v 7' }
const styleVersion = { name: 'Style version 6', parameter: '--sv 6' }

describe('the parameter string of a style', () => {
  it('carries everything that the style needs, in the order in which it is written', () => {
    const parameters = styleParameters({
      code: '1747943467',
      defaults: { model, styleVersion, styleWeight: 100 },
    })
    expect(joinParameters(parameters)).toBe('--sref 1747943467 --v 7 --sv 6 --sw 100')
  })

  it('leaves out a model that the editors have not named', () => {
    const parameters = styleParameters({
      code: '42',
      defaults: { model: null, styleVersion: null, styleWeight: 250 },
    })
    expect(joinParameters(parameters)).toBe('--sref 42 --sw 250')
  })

  it('explains every part', () => {
    const parameters = styleParameters({
      code: '42',
      defaults: { model, styleVersion, styleWeight: 50 },
    })
    expect(parameters.map(({ meaning }) => meaning).join(' ')).toMatch(/style.*Version 7.*Gentler/)
  })
})
