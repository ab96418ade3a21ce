import type { SearchApiAnswer } from '@/domain/api/search'
import type { SrefListAnswer } from '@/domain/api/sref-list'
import { callApi } from '../api/call-api'
import type { CardSref } from './card-sref'
import { toCardSref } from './to-card-sref'

/**
 * Reads one page of cards.
 *
 * @param path from `galleryApiPath`
 * @throws ApiFailure
 */
export async function readGalleryCards(path: string): Promise<CardSref[]> {
  const answer = await callApi<SearchApiAnswer | SrefListAnswer>(path)
  return 'hits' in answer
    ? answer.hits.map(({ document, highlights }) => toCardSref({ document, highlights }))
    : answer.docs.map((document) => toCardSref({ document }))
}
