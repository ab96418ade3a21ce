import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashScripts } from './hash-scripts'
import { SCRIPT_STARTER } from './start-scripts-late'

const DATA = 'self.__next_f.push([1,"0:{\\"a\\":\\"</b>);alert(1)//\\"}"])'.replaceAll(
  '<',
  '\\u003c',
)

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

describe('the inline scripts that a page may run', () => {
  it.each([
    DATA,
    '(self.__next_f=self.__next_f||[]).push([0])',
    '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
    'requestAnimationFrame(function(){$RT=performance.now()});',
    '$RC("B:0","S:0")',
    SCRIPT_STARTER,
  ])('are those of Next, React and ours: %s', (script) => {
    const { hashes, unknown } = hashScripts(`<p>a</p><script id="x">${script}</script>`)
    expect({ hashes, unknown }).toEqual({ hashes: [sha256(script)], unknown: 0 })
  })

  it.each([
    'alert(1)',
    `${DATA};alert(1)`,
    `alert(1);${DATA}`,
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,""+alert(1)])',
    `self.__next_f.push([1,\`$${'{alert(1)}'}\`])`,
    'self.__next_f.push([1,""]),alert(1)',
    'self.__next_f.push([1,"")',
    '$RC("B:0","S:0").constructor',
    '$RC=alert;$RC("B:0","S:0")',
    '$RX=function(b,c,d,e,f){alert(1)};',
    `${SCRIPT_STARTER.slice(0, -1)};alert(1)`,
    ' ',
  ])('are no others: %s', (script) => {
    expect(hashScripts(`<script>${script}</script>`)).toEqual({ hashes: [], unknown: 1 })
  })

  it('are counted once, and neither files nor data are among them', () => {
    const page = [
      `<script>${DATA}</script>`,
      `<SCRIPT>${DATA}</SCRIPT>`,
      '<script src="/_next/static/a.js" async=""></script>',
      '<script data-late="/_next/static/b.js"></script>',
      '<script type="application/ld+json">{"a":1}</script>',
      '<textarea><script>alert(1)</script></textarea>',
      '<!-- <script>alert(1)</script> -->',
    ]
    expect(hashScripts(page.join(''))).toEqual({ hashes: [sha256(DATA)], unknown: 0 })
  })

  it('are modules, and maps of them, only where they are ours as well', () => {
    for (const type of ['module', 'text/javascript', 'importmap', 'speculationrules']) {
      expect(hashScripts(`<script type="${type}">alert(1)</script>`).unknown).toBe(1)
    }
  })

  it('have the hash that a browser makes of them, whose lines end in one way', () => {
    const script = DATA.replace('])', '\n])')
    const sent = script.replace('\n', '\r\n')
    expect(hashScripts(`<script>${sent}</script>`).hashes).toEqual([sha256(script)])
  })
})
