import type { Standing } from './make-accounts'
import type { Question, Try } from './measure-answers'

export type Comparison = {
  question: Question
  standing: Standing
  status: number
  medianMs: number
  p95Ms: number
  /** The median over that of unknown addresses. */
  ratio: number
  /** Whether every answer has the status and the text of those to unknown addresses. */
  isSameAnswer: boolean
}

/** Holds the answers to each standing against those to addresses that have no account. */
export function compareStandings(question: Question, tries: Try[]): Comparison[] {
  const unknown = tries.filter(({ standing }) => standing === 'unknown')
  const reference = atShare(unknown, 0.5)
  const said = `${unknown[0]?.status} ${unknown[0]?.text}`
  return [...new Set(tries.map(({ standing }) => standing))].sort().map((standing) => {
    const list = tries.filter((one) => one.standing === standing)
    const medianMs = atShare(list, 0.5)
    return {
      question,
      standing,
      status: list[0]?.status ?? 0,
      medianMs: rounded(medianMs),
      p95Ms: rounded(atShare(list, 0.95)),
      ratio: rounded(medianMs / reference),
      isSameAnswer: list.every(({ status, text }) => `${status} ${text}` === said),
    }
  })
}

function atShare(list: Try[], share: number): number {
  const sorted = list.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
