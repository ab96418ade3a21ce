import type { Settings } from 'meilisearch'
import { STORED_FIELDS } from './index-document'

/**
 * The settings of the index. `applySettings` brings a server to them; nothing else changes settings.
 * A change here is applied to the live index, which Meilisearch then indexes anew while it answers.
 */
export const INDEX_SETTINGS = {
  // The better field first. Codes are digits, so their place decides nothing but what a number finds.
  searchableAttributes: [
    'code',
    'title',
    'titleForms',
    'tags.name',
    'tagForms',
    'categories.name',
    'categoryForms',
    'description',
    'descriptionForms',
    'everywhere',
  ],
  displayedAttributes: STORED_FIELDS,
  filterableAttributes: [
    {
      attributePatterns: ['id', 'categories.slug', 'tags.slug', 'models', 'premium', 'featured'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ['words', 'colorCells'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
    {
      attributePatterns: ['terms'],
      features: { facetSearch: true, filter: { equality: false, comparison: false } },
    },
  ],
  sortableAttributes: [
    'counts.likes',
    'counts.popularity',
    'counts.trendingDay',
    'counts.trendingMonth',
    'counts.trendingWeek',
    'counts.views',
    'createdAt',
    'id',
    'titleSort',
  ],
  rankingRules: [
    'sort',
    'words',
    'typo',
    'attributeRank',
    'proximity',
    'exactness',
    'counts.popularity:desc',
    'id:asc',
  ],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
    disableOnAttributes: ['code'],
    disableOnWords: [],
  },
  // More than are shown, because among equal counts the server does not keep the first ones.
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  // Pages far behind are asked for by programs; a total is never cut off.
  pagination: { maxTotalHits: 10_000_000 },
  // A phrase must stand together, which only the distance of words tells.
  proximityPrecision: 'byWord',
  prefixSearch: 'indexingTime',
  facetSearch: true,
  // The client gives up earlier; an answer that was cut short must never pass for a whole one.
  searchCutoffMs: 10_000,
  distinctAttribute: null,
  stopWords: [],
  synonyms: {},
  separatorTokens: [],
  nonSeparatorTokens: [],
  dictionary: [],
} satisfies Settings
