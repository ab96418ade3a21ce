import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { isKnownScript, REACT_FUNCTIONS } from './known-script'

const NEXT = path.dirname(createRequire(import.meta.url).resolve('next/package.json'))
const REACT = 'dist/compiled/react-dom/cjs/react-dom-server.node.production.js'

/** What the React of this Next writes into pages, read from its source. */
function functionsOfReact(): string[] {
  const source = readFileSync(path.join(NEXT, REACT), 'utf8')
  const literals = source.match(/'(?:[^'\\\n]|\\.)*'/g) ?? []
  const texts = literals
    .filter((literal) => /^'(\$R[A-Z]+=|addEventListener\()/.test(literal))
    .map((literal) => String(runInNewContext(literal)))
  // A call stands behind some of them, and an empty statement behind one.
  const functions = texts.map((text) => text.replace(/\$R[A-Z]\("$/, '').replace(/;;$/, ';'))
  return [...new Set(functions)]
}

it('knows every function of the React that renders our pages, and no other', () => {
  const present = functionsOfReact().map((text) => ({
    start: text.slice(0, 24),
    length: text.length,
    sha256: createHash('sha256').update(text).digest('base64'),
  }))
  expect(present.length).toBeGreaterThan(4)
  expect(REACT_FUNCTIONS.toSorted(byStart)).toEqual(present.toSorted(byStart))
})

it('knows them with the calls that stand behind them', () => {
  for (const text of functionsOfReact()) {
    expect(isKnownScript(`${text}$RC("B:0","S:0")`)).toBe(true)
    expect(isKnownScript(text.replace('a', 'alert(1)'))).toBe(false)
  }
})

function byStart(one: { start: string }, other: { start: string }): number {
  return one.start < other.start ? -1 : 1
}
