import { createHash } from 'node:crypto'
import { SCRIPT_STARTER } from './start-scripts-late'

/**
 * Functions that React writes into a page which comes in pieces, by their beginning. They are whole
 * texts of one version of React, so their hashes are enough to know them (`known-script.spec.ts` holds
 * them against the React that Next brings along).
 */
export const REACT_FUNCTIONS: readonly { start: string; length: number; sha256: string }[] = [
  {
    start: 'addEventListener("submit',
    length: 364,
    sha256: 'CwHpiObGc0Kj6qtRFzUVGqk0apwmCrylJaQU+RajuJ0=',
  },
  {
    start: '$RS=function(a,b){a=docu',
    length: 193,
    sha256: 'rkPyhj2kmK5uKX6SivS3u1ga+pNajy8xBWBiEPXhNMA=',
  },
  {
    start: '$RB=[];$RV=function(a){$',
    length: 829,
    sha256: 'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=',
  },
  {
    start: '$RM=new Map;$RR=function',
    length: 1105,
    sha256: 'QwTTcUY6X/W9qbI8vPXdsBAoBq5Xi/MvMAMV2FEeJpk=',
  },
  {
    start: '$RX=function(b,c,d,e,f){',
    length: 200,
    sha256: '5TqIdh80KgjiD5uUtz2OhDa5DlGt33xJV6lK4XUE+Yo=',
  },
  {
    start: '$RV=function(B,g){functi',
    length: 2694,
    sha256: 'R3eWN7zVoU3spWpPQ2b7tbYj4hZDyViY037DUph2exw=',
  },
]

/** Said by React, by Next (where icons come after the head) and by us as they are. */
const STATEMENTS = [
  'requestAnimationFrame(function(){$RT=performance.now()});',
  `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`,
  SCRIPT_STARTER,
]

/** What is called with nothing but values. The second is how Next hands a page its data. */
const CALLS = [
  '(self.__next_f=self.__next_f||[]).push(',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
  '$RC(',
  '$RS(',
  '$RR(',
  '$RX(',
]

/**
 * Whether an inline script is one that Next, React or we write: functions that are known word by word,
 * and calls with values as JSON writes them, which can do nothing by themselves. Everything else could
 * be somebody's whose text has found a way into the page.
 */
export function isKnownScript(text: string): boolean {
  let at = 0
  while (at < text.length) {
    const end = endOfStatement(text, at)
    if (end === null) return false
    at = end
  }
  return text.length > 0
}

/** Behind the known statement that begins at `at`; null where there is none. */
function endOfStatement(text: string, at: number): number | null {
  if (text[at] === ';') return at + 1
  const statement = STATEMENTS.find((known) => text.startsWith(known, at))
  if (statement) return at + statement.length
  for (const { start, length, sha256 } of REACT_FUNCTIONS) {
    if (text.startsWith(start, at) && hash(text.slice(at, at + length)) === sha256) {
      return at + length
    }
  }
  const call = CALLS.find((known) => text.startsWith(known, at))
  return call === undefined ? null : endOfCall(text, at + call.length)
}

/** Behind the bracket that closes a call whose values begin at `start`. */
function endOfCall(text: string, start: number): number | null {
  const end = closingBracket(text, start)
  if (end === null || !isJson(`[${text.slice(start, end)}]`)) return null
  return end + 1
}

function closingBracket(text: string, start: number): number | null {
  let isInString = false
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (isInString && character === '\\') at += 1
    else if (character === '"') isInString = !isInString
    else if (character === ')' && !isInString) return at
  }
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
