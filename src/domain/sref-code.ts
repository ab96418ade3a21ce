import { z } from 'zod'
import { MAX_SREF_DIGITS, withoutLeadingZeros } from './sref-digits'

/** Codes that Midjourney draws at random span 32 bits; published codes above that exist. */
export const MAX_RANDOM_SREF_CODE = 4_294_967_295n

export type CanonicalSrefCode =
  | { ok: true; code: string; warning?: string }
  | { ok: false; reason: string }

/**
 * Brings a style reference code into its one canonical form: digits without leading zeros.
 *
 * Accepts what people paste: `123`, ` 00123 `, `--sref 123 --sw 50`, `'123` and `="123"` (how
 * spreadsheets keep a number as text), and JSON numbers that are exact. `0` and `000` are the
 * valid code `0`. A code above 32 bits is accepted with a warning. `reason` and `warning` are
 * full sentences for an editor. Never throws.
 */
export function canonicaliseSrefCode(input: string | number): CanonicalSrefCode {
  if (typeof input === 'number') return canonicaliseNumber(input)

  const text = unwrapSpreadsheetText(stripInvisible(input))
  const pasted = takeSrefParameter(text)
  const left =
    pasted.rest === '' ? undefined : `Only the code was taken; “${pasted.rest}” was left out.`

  const reason = explainRefusal(pasted.value)
  if (reason !== undefined) return { ok: false, reason }

  return accept({ digits: pasted.value, warning: left })
}

/** A code as a person types or pastes it; the output is canonical. */
export const srefCodeSchema = z
  .union([z.string().meta({ examples: ['1747943467'] }), z.number()])
  .transform((input, context) => {
    const result = canonicaliseSrefCode(input)
    if (result.ok) return result.code
    context.addIssue({ code: 'custom', message: result.reason })
    return z.NEVER
  })

/** A code that must already be canonical, as it is stored. */
export const canonicalSrefCodeSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,19})$/, 'An SREF code is 1 to 20 digits without leading zeros.')

function canonicaliseNumber(input: number): CanonicalSrefCode {
  if (Number.isSafeInteger(input) && input >= 0) return accept({ digits: String(input) })
  if (Number.isInteger(input) && input > 0) {
    return {
      ok: false,
      reason: `The code ${input} is too large for a number and may have lost digits; write it in quotes, as text.`,
    }
  }
  return {
    ok: false,
    reason: `The code ${input} is not a whole number; write it in quotes, as text.`,
  }
}

function accept({ digits, warning }: { digits: string; warning?: string }): CanonicalSrefCode {
  const code = withoutLeadingZeros(digits)
  const warnings = warning === undefined ? [] : [warning]
  if (BigInt(code) > MAX_RANDOM_SREF_CODE) {
    warnings.push(
      `The code ${code} is above ${MAX_RANDOM_SREF_CODE}, the highest that Midjourney draws at random; check it for a typing slip.`,
    )
  }
  return warnings.length === 0
    ? { ok: true, code }
    : { ok: true, code, warning: warnings.join(' ') }
}

/** Zero-width characters survive `trim` and come along when copying from chats. */
function stripInvisible(text: string): string {
  return text.replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '').trim()
}

function unwrapSpreadsheetText(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text)
  return (formula?.[1] ?? text.replace(/^'/, '')).trim()
}

/** Finds the value after `--sref` (autocorrected dashes too) and what stands around it. */
function takeSrefParameter(text: string): { value: string; rest: string } {
  const match = /(?:^|\s)(?:[-–—]{1,2})sref(?:[\s=]+|$)/iu.exec(text) ?? /^sref[\s:=]+/iu.exec(text)
  if (match === null) return { value: text, rest: '' }

  const before = text.slice(0, match.index).trim()
  const after = text.slice(match.index + match[0].length)
  const next = /(?:^|\s)[-–—]{1,2}\p{L}/u.exec(after)
  const value = (next === null ? after : after.slice(0, next.index)).trim()
  const behind = next === null ? '' : after.slice(next.index).trim()
  return { value, rest: [before, behind].filter((part) => part !== '').join(' … ') }
}

function explainRefusal(value: string): string | undefined {
  if (value === '') return 'There is no code.'
  if (/^\d+$/.test(value)) {
    return value.length > MAX_SREF_DIGITS
      ? `The code has ${value.length} digits; at most ${MAX_SREF_DIGITS} are possible.`
      : undefined
  }

  const shown = quote(value)
  if (/^random$/i.test(value)) {
    return '“random” is not a code: Midjourney replaces it by a number when the prompt is sent. Use that number.'
  }
  if (/^[-–—]{1,2}(?:p|profile)(?:[\s=]|$)/iu.test(value)) {
    return `${shown} is a personalisation profile, not a style reference; profiles are not collected here.`
  }
  if (/^https?:/i.test(value)) {
    return `${shown} is the address of a picture, not a code; only numeric style references are collected here.`
  }
  if (/^[+]?\d+(?:[.,]\d+)?e\+?\d+$/i.test(value)) {
    return `${shown} was shortened by a spreadsheet and has lost digits; format the column as text and enter the full code in quotes.`
  }
  if (isGrouped(value)) return `${shown} has separators between its digits; write the digits alone.`
  if (/^\d+(?:::|\s+\d)/.test(value)) {
    return `${shown} is a blend or carries a weight; enter one code alone.`
  }
  if (/^-\d+$/.test(value)) return `${shown} is negative; a code is digits only.`
  if (/^(?=.*[a-z])[a-z\d]{5,}$/i.test(value)) {
    return `${shown} looks like a profile or moodboard id, not a style reference; a code is digits only.`
  }
  return `${shown} is not an SREF code; a code is 1 to ${MAX_SREF_DIGITS} digits and nothing else.`
}

function isGrouped(value: string): boolean {
  return /^\d{1,3}(?:[\s.,'’_]\d{3})+$/u.test(value)
}

function quote(value: string): string {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`
}
