import { describe, expect, it } from 'vitest'
import { SCRIPT_STARTER, startScriptsLate } from './start-scripts-late'

const PAGE = [
  '<!DOCTYPE html><html><head>',
  '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/b.js" id="b" async=""></script>',
  '<script src="/_next/static/chunks/old.js" noModule=""></script>',
  '</head><body><p>Read me</p><script>self.__next_f.push([0])</script></body></html>',
].join('')

describe('a page whose scripts start late', () => {
  const late = startScriptsLate(PAGE)

  it('names its scripts without having them fetched', () => {
    expect(late).toContain('<script data-late="/_next/static/chunks/a.js" async=""></script>')
    expect(late).toContain(
      '<script data-late="/_next/static/chunks/b.js" id="b" async=""></script>',
    )
    expect(late).not.toMatch(/src="\/_next\/static\/chunks\/[ab]\.js"/)
    expect(late).not.toContain('as="script"')
  })

  it('ends with what starts them', () => {
    expect(late).toMatch(/<script>[^<]*<\/script><\/body><\/html>$/)
    expect(late).toContain(SCRIPT_STARTER)
  })

  it('is otherwise as it was', () => {
    expect(late).toContain('<link rel="preload" as="font"')
    expect(late).toContain('<script src="/_next/static/chunks/old.js" noModule=""></script>')
    expect(late).toContain('<p>Read me</p><script>self.__next_f.push([0])</script>')
  })

  it('has no line that could end its own element', () => {
    expect(SCRIPT_STARTER).not.toMatch(/<\/|<!--/)
    expect(() => new Function(SCRIPT_STARTER)).not.toThrow()
  })
})

it('leaves what is no whole page alone', () => {
  expect(startScriptsLate('<p>part</p>')).toBe('<p>part</p>')
})
