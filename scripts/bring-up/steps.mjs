import { describeFailure } from './describe-failure.mjs'

/**
 * Tells how far a step is: a text, or a count with an optional total.
 *
 * @typedef {(state: string | { done: number, total?: number }) => void} ReportProgress
 */

/** @typedef {{ title: string, startedAt: number, state: string, spokeAt: number }} RunningStep */

const out = process.stderr
const redrawMilliseconds = 100
const plainMilliseconds = 10_000

/** @type {RunningStep[]} */
const running = []
/** @type {NodeJS.Timeout | undefined} */
let timer
let isStatusShown = false

/**
 * Runs one step of a longer task and shows its name, how far it is and how long it took: on a
 * terminal in one line that changes, elsewhere in a line at the start, every ten seconds and at the
 * end. A step that fails says so, and its error is passed on.
 *
 * @template Result
 * @param {string} title in the present, e.g. `Starting Postgres`
 * @param {(report: ReportProgress) => Promise<Result>} work
 * @param {{ describe?: (result: Result) => string }} [options] `describe`: what the last line says
 *   of the result. Default: `done`.
 * @returns {Promise<Result>}
 */
export async function step(title, work, { describe = () => 'done' } = {}) {
  const startedAt = performance.now()
  /** @type {RunningStep} */
  const self = { title, startedAt, state: '', spokeAt: startedAt }
  running.push(self)
  if (out.isTTY) startDrawing()
  else printLine(`▸ ${title} …`)

  try {
    const result = await work((state) => {
      self.state = describeState(state)
      if (!out.isTTY) speakSometimes(self)
    })
    end(self)
    printLine(`▸ ${title} … ${describe(result)} in ${formatSeconds(performance.now() - startedAt)}`)
    return result
  } catch (error) {
    end(self)
    printLine(`✗ ${title}: failed after ${formatSeconds(performance.now() - startedAt)}`)
    throw error
  }
}

/**
 * Prints a line above the changing one.
 *
 * @param {string} line
 */
export function printLine(line) {
  clearStatus()
  out.write(`${line}\n`)
  if (running.length > 0 && out.isTTY) drawStatus()
}

/**
 * Prints why a command failed: a sentence, or the stack of an error that nobody foresaw.
 *
 * @param {unknown} error
 */
export function printFailure(error) {
  printLine(`✗ ${describeFailure(error).text}`)
}

/** @param {number} milliseconds */
export function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** @param {Parameters<ReportProgress>[0]} state */
function describeState(state) {
  if (typeof state === 'string') return state
  return state.total === undefined ? `${state.done}` : `${state.done} of ${state.total}`
}

/** @param {RunningStep} self */
function end(self) {
  running.splice(running.indexOf(self), 1)
  if (running.length > 0) return
  clearInterval(timer)
  timer = undefined
}

function startDrawing() {
  drawStatus()
  timer ??= setInterval(drawStatus, redrawMilliseconds)
  timer.unref()
}

/** The line of the step that began last; it is cut to the width, for a wrapped line stays. */
function drawStatus() {
  const latest = running.at(-1)
  if (!latest) return
  const seconds = Math.floor((performance.now() - latest.startedAt) / 1000)
  const parts = [latest.state, seconds > 0 ? `${seconds} s` : ''].filter(Boolean)
  const line = `▸ ${latest.title} … ${parts.join(', ')}`
  out.write(`\r\u001b[2K${line.slice(0, (out.columns || 80) - 1)}`)
  isStatusShown = true
}

function clearStatus() {
  if (isStatusShown) out.write('\r\u001b[2K')
  isStatusShown = false
}

/** @param {RunningStep} self */
function speakSometimes(self) {
  if (performance.now() - self.spokeAt < plainMilliseconds) return
  self.spokeAt = performance.now()
  printLine(`  ${self.title} … ${self.state}`)
}
