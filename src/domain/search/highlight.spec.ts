import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarked, MARK_END, MARK_START, toSafeHighlight } from './highlight'

const mark = (text: string) => `${MARK_START}${text}${MARK_END}`

describe('A highlight', () => {
  it('shows what was found in <mark>', () => {
    expect(toSafeHighlight(`${mark('Neon')} dusk`)).toBe('<mark>Neon</mark> dusk')
    expect(isMarked(mark('Neon'))).toBe(true)
    expect(isMarked('Neon dusk')).toBe(false)
  })

  it('never lets a text become markup', () => {
    expect(toSafeHighlight(`<img src=x onerror="a('&')"> ${mark('<b>')}`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt; <mark>&lt;b&gt;</mark>',
    )
  })

  it('is well-formed whatever the marks', () => {
    const anything = fc.string({ unit: fc.constantFrom(MARK_START, MARK_END, '<', '&', 'a', '"') })
    fc.assert(
      fc.property(anything, (marked) => {
        const html = toSafeHighlight(marked)
        expect(html).toMatch(/^(?:[^<>"]*(?:<mark>[^<>"]*<\/mark>)?)*$/)
        expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>\uE000\uE001]/)
      }),
    )
  })
})
