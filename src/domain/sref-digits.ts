/** The longest style reference code. */
export const MAX_SREF_DIGITS = 20

/** The one form of a code's digits: without leading zeros; `000` is the valid code `0`. */
export function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
