import type { Figures } from './measure-page'

type Bar = { name: keyof Figures; text: string; isMet: (value: number) => boolean }

const atLeast = (name: keyof Figures, bar: number): Bar => ({
  name,
  text: `${name} of at least ${bar}`,
  isMet: (value) => value >= bar,
})

const BARS: Bar[] = [
  atLeast('performance', 95),
  atLeast('accessibility', 100),
  atLeast('bestPractices', 100),
  atLeast('seo', 100),
  { name: 'largestPaintMs', text: 'largest paint before 1,800 ms', isMet: (value) => value < 1800 },
  { name: 'layoutShift', text: 'layout shift of at most 0.01', isMet: (value) => value <= 0.01 },
]

/** The bars that a page does not reach, in words. */
export function missedBars(figures: Figures): string[] {
  return BARS.filter(({ name, isMet }) => !isMet(figures[name])).map(
    ({ name, text }) => `${text} (it is ${figures[name]})`,
  )
}

/** The middle of each figure; of an even number of runs, the higher of the two in the middle. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const [first] = runs
  if (!first) throw new Error('There was no run.')
  const names = Object.keys(first) as (keyof Figures)[]
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((run) => run[name]))]),
  ) as Figures
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
