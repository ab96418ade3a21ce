import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { isKnownScript } from './known-script'

export type HashedScripts = {
  /** As a policy names them: `sha256-…`. Each once. */
  hashes: string[]
  /** Inline scripts that are none of ours; the policy does not let them run. */
  unknown: number
}

/** Elements of these types are run; others hold data, which no policy forbids. */
const RUN =
  /^$|^module$|^importmap$|^speculationrules$|^(application|text)\/(x-)?(java|ecma|j|live)script/i

/** The hashes of the inline scripts of a page that Next, React and we have written. */
export function hashScripts(html: string): HashedScripts {
  const hashes = new Set<string>()
  let unknown = 0
  for (const script of inlineScripts(html)) {
    if (isKnownScript(script)) hashes.add(hashOf(script))
    else unknown += 1
  }
  return { hashes: [...hashes], unknown }
}

function inlineScripts(html: string): string[] {
  const scripts: string[] = []
  let script: string | null = null
  const parser = new Parser({
    onopentag: (name, { src, type = '' }) => {
      if (name === 'script' && src === undefined && RUN.test(type.trim())) script = ''
    },
    ontext: (text) => {
      if (script !== null) script += text
    },
    onclosetag: (name) => {
      if (name !== 'script' || script === null) return
      // An empty one is never run.
      if (script !== '') scripts.push(script)
      script = null
    },
  })
  parser.end(html)
  return scripts
}

/** Browsers make one of the two characters of a line end before they hash. */
function hashOf(script: string): string {
  const text = script.replaceAll(/\r\n?/g, '\n')
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
