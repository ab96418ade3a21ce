const UNITS = ['', 'K', 'M', 'B', 'T']

/**
 * A count as short as a card needs it: 999, 1.2K, 3M. As `Intl.NumberFormat` with `compact` notation and
 * one digit of a fraction says it in English; the first use of that takes a phone 70 ms.
 *
 * @param count a whole number from 0 to 999 trillions.
 */
export function formatCount(count: number): string {
  let unit = 0
  let scaled = count
  while (toTenths(scaled) >= 1000 && unit < UNITS.length - 1) {
    scaled = count / 1000 ** ++unit
  }
  return `${toTenths(scaled)}${UNITS[unit]}`
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10
}
