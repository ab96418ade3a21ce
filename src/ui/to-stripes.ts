export type StripeColour = { hex: string; weight: number }

/** Least width of a stripe, as a part of an even share, so that a rare colour is still seen. */
const LEAST_SHARE = 0.3

/** A CSS background of hard-edged stripes from left to right, each as wide as its weight. */
export function toStripes(colours: StripeColour[]): string {
  const total = sum(colours.map(({ weight }) => weight)) || 1
  const shares = colours.map(({ weight }) => Math.max(weight / total, LEAST_SHARE / colours.length))
  const scale = 100 / (sum(shares) || 1)
  let from = 0
  const stops = colours.map(({ hex }, index) => {
    const to = from + (shares[index] ?? 0) * scale
    const stop = `${hex} ${round(from)}% ${round(to)}%`
    from = to
    return stop
  })
  return stops.length === 0 ? 'none' : `linear-gradient(to right, ${stops.join(', ')})`
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10
}
