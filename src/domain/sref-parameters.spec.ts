import { describe, expect, it } from 'vitest'
import { srefParameters } from './sref-parameters'

describe('the parameters of a style', () => {
  it('stand in the order in which people write them', () => {
    const defaults = { model: '--v 7', sv: '--sv 6', sw: 250 }
    expect(srefParameters({ code: '123', defaults })).toBe('--sref 123 --v 7 --sv 6 --sw 250')
  })

  it('name the usual weight where editors have set none, and keep a weight of zero', () => {
    const none = { model: null, sv: null, sw: null }
    expect(srefParameters({ code: '42', defaults: none })).toBe('--sref 42 --sw 100')
    expect(srefParameters({ code: '42', defaults: { ...none, sw: 0 } })).toBe('--sref 42 --sw 0')
  })
})
