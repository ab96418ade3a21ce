import { readColumnName } from '@/domain/import-row/columns'

const DELIMITERS = [',', ';', '\t'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/**
 * Tells the separator of a CSV from its first line: Excel's `sep=` line, else the candidate that
 * gives most columns with a known name, else most columns.
 */
export function detectDelimiter(start: string): Delimiter {
  const lines = start.split(/\r\n|\n|\r/)
  const header = lines.find((line) => line.trim() !== '') ?? ''
  const declared = /^sep=([,;\t])/i.exec(header)?.[1]
  const scores = DELIMITERS.map((delimiter) => {
    const names = header.split(delimiter).map((name) => name.replace(/^"|"$/g, ''))
    const known = names.filter((name) => readColumnName(name).kind !== 'unknown').length
    return { delimiter, score: known * 1000 + names.length }
  })
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return DELIMITERS.find((delimiter) => delimiter === declared) ?? best.delimiter
}
