import {
  NO_FILTERS,
  normaliseSearchText,
  type SearchFilters,
  type SearchQuery,
} from '@/domain/search/search-query'
import type { EngineAnswer, SearchEngine, SearchHit, Suggestion } from '@/server/search/port'

/** A query of which only the interesting parts are written down. */
export type Question = Partial<Omit<SearchQuery, 'filters'>> & { filters?: Partial<SearchFilters> }

/** How the promises' tests speak to the engine. A text alone is a question too. */
export type Asking = {
  engine: () => SearchEngine
  search: (question: Question | string) => Promise<EngineAnswer>
  /** The titles that are found, in order. */
  titles: (question: Question | string) => Promise<string[]>
  /** The hit with this title; fails when it is not found. */
  hit: (question: Question | string, title: string) => Promise<SearchHit>
  suggest: (text: string, limit?: number) => Promise<Suggestion[]>
}

/** Asks as the gallery does: texts are normalised, pages are as long as they may be. */
export function askingOf(engine: () => SearchEngine): Asking {
  const search = (question: Question | string) => engine().search(toQuery(question))
  return {
    engine,
    search,
    titles: async (question) => titlesOf(await search(question)),
    hit: async (question, title) => {
      const answer = await search(question)
      const hit = answer.hits.find(({ document }) => document.title === title)
      if (!hit) throw new Error(`“${title}” is not among ${JSON.stringify(titlesOf(answer))}`)
      return hit
    },
    suggest: (text, limit = 10) => engine().suggest({ text: normaliseSearchText(text), limit }),
  }
}

function toQuery(question: Question | string): SearchQuery {
  const {
    text = '',
    filters,
    ...rest
  } = typeof question === 'string' ? { text: question } : question
  return {
    order: 'relevance',
    window: 'week',
    seed: 1,
    page: 1,
    limit: 100,
    facets: [],
    ...rest,
    text: normaliseSearchText(text),
    filters: { ...NO_FILTERS, ...filters },
  }
}

export function titlesOf({ hits }: EngineAnswer): string[] {
  return hits.map(({ document }) => document.title)
}
