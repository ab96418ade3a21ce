import type { Payload } from 'payload'
import { paginate } from '@/domain/api/pagination'
import type { SearchApiAnswer } from '@/domain/api/search'
import type { SearchQuery } from '@/domain/search/search-query'
import { canonicaliseSrefCode } from '@/domain/sref-code'
import { listKeys } from '../cache/surrogate-keys'
import { type Answer, privateAnswer, publicAnswer } from '../http/answer'
import { hasCredentials, readAsker } from '../http/read-asker'
import { findExactSref } from './find-exact-sref'
import { searchSrefs } from './search-srefs'
import { srefItemOf } from './sref-item-of'

type Input = { payload: Payload; query: SearchQuery; headers: Headers }

/**
 * Answers a search. What is found is the same for everyone; only where the text is a code does the
 * answer depend on who asks, for it may then name a premium style.
 */
export async function answerSearch({ payload, query, headers }: Input): Promise<Answer> {
  const code = canonicaliseSrefCode(query.text)
  const isPersonal = code.ok && hasCredentials({ payload, headers })
  const [found, exact] = await Promise.all([
    searchSrefs(payload, query),
    isPersonal ? readExact({ payload, headers, code: code.code }) : null,
  ])
  const { hits, total, facets, engine, tookMs, didYouMean } = found
  const body: SearchApiAnswer = {
    hits: hits.map(({ document, highlights }) => ({ document: srefItemOf(document), highlights })),
    ...paginate({ totalDocs: total, page: query.page, limit: query.limit }),
    facets,
    engine,
    tookMs,
    didYouMean,
    exact,
  }
  if (isPersonal) return privateAnswer(body)
  return publicAnswer(body, {
    surrogateKeys: listKeys({ hasNames: query.facets.length > 0 }),
    volatile: ['tookMs'],
    ...(code.ok && { vary: ['Authorization', 'Cookie'] }),
  })
}

async function readExact({ payload, headers, code }: Omit<Input, 'query'> & { code: string }) {
  return findExactSref({ payload, user: await readAsker({ payload, headers }), code })
}
