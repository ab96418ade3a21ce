import type { RouteTag } from '@/domain/api/define-route'

/** In the order in which they are shown. */
export const TAG_DESCRIPTIONS: Record<RouteTag, string> = {
  Styles:
    'Style references: a code that gives a Midjourney picture its look, with samples made by it. A premium style shows its code, prompts and further samples to premium members only.',
  Search: 'Full text search, tolerant of typing errors, and suggestions while someone types.',
  'Categories and tags': 'What styles are sorted by.',
  Accounts: 'Becoming a member, signing in and out, and looking after the account.',
  'Your data': 'What a member has collected and what is held about them, and their API keys.',
  Analytics: 'What is counted about the use of the gallery, without anyone’s address.',
  Operations: 'For those who run the gallery, and for programs that read this description.',
}
