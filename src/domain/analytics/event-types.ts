/** Everything that can happen to a style, in the order of the column's type. */
export const EVENT_TYPES = [
  'view',
  'like',
  'favorite',
  'copy',
  'share',
  'search',
  'download',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** What a page may tell. Likes and favourites are known from what members do, and are not believed. */
export const TRACKED_TYPES = ['view', 'copy', 'share', 'search', 'download'] as const
