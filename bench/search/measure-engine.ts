import { FACET_NAMES, type FacetName } from '@/domain/search/search-query'
import type { SearchEngine } from '@/server/search/port'
import {
  makeQuestions,
  makeSuggestQuestions,
  type QuestionKind,
  type QuestionSource,
  type SuggestKind,
} from './make-questions'

/** Milliseconds. */
export type Times = { count: number; p50: number; p95: number; p99: number; most: number }

export type EngineTimes = {
  /** Of all kinds together. */
  search: Times
  searchWithFacets: Times
  suggest: Times
  similar: Times
  searchByKind: Partial<Record<QuestionKind, Times>>
  searchWithFacetsByKind: Partial<Record<QuestionKind, Times>>
  suggestByKind: Partial<Record<SuggestKind, Times>>
}

const WARM_UP = 126

/** Nothing is kept between two questions, so the quickest try is the one that others disturbed least. */
const TRIES = 3
const SUGGESTIONS = 8
const SIMILAR = 8
const SIMILAR_COUNT = 60

/**
 * Asks an engine one question after another, each three times, and says how long the quickest answer
 * took, in this process.
 */
export async function measureEngine(
  engine: SearchEngine,
  source: QuestionSource,
): Promise<EngineTimes> {
  const questions = makeQuestions(source).filter(
    ({ query }) => engine.name === 'postgres' || query.order !== 'random',
  )
  const ask = (facets: FacetName[]) =>
    measure(questions, ({ query }) => engine.search({ ...query, facets }))
  const plain = await ask([])
  const withFacets = await ask([...FACET_NAMES])
  const suggest = await measure(makeSuggestQuestions(source), ({ text }) =>
    engine.suggest({ text, limit: SUGGESTIONS }),
  )
  const documents = Array.from({ length: SIMILAR_COUNT }, (_, index) =>
    source.documentOf(Math.floor((index * source.size) / SIMILAR_COUNT)),
  )
  const similar = await measure(
    documents.map((document) => ({ kind: 'similar', document })),
    ({ document }) => engine.similar({ document, limit: SIMILAR }),
  )
  return {
    search: plain.all,
    searchWithFacets: withFacets.all,
    suggest: suggest.all,
    similar: similar.all,
    searchByKind: plain.byKind,
    searchWithFacetsByKind: withFacets.byKind,
    suggestByKind: suggest.byKind,
  }
}

async function measure<Question extends { kind: string }>(
  questions: Question[],
  ask: (question: Question) => Promise<unknown>,
) {
  for (const question of questions.slice(0, WARM_UP)) await ask(question)
  const taken = new Map<Question['kind'], number[]>()
  for (const question of questions) {
    const times: number[] = []
    for (let time = 0; time < TRIES; time += 1) {
      const startedAt = performance.now()
      await ask(question)
      times.push(performance.now() - startedAt)
    }
    const list = taken.get(question.kind) ?? []
    taken.set(question.kind, [...list, Math.min(...times)])
  }
  const byKind = [...taken].map(([kind, list]) => [kind, summarise(list)] as const)
  return {
    all: summarise([...taken.values()].flat()),
    byKind: Object.fromEntries(byKind) as Partial<Record<Question['kind'], Times>>,
  }
}

function summarise(list: number[]): Times {
  const sorted = list.toSorted((one, other) => one - other)
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    return Math.round(value * 10) / 10
  }
  return { count: list.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}
