import type { SuggestAnswer } from '@/domain/api/suggest'
import { type HighlightPart, parseHighlight } from '@/domain/search/parse-highlight'
import { browseHref, galleryHref } from '../gallery/gallery-query'

export type SuggestionOption = {
  /** Unique among the options of all groups, and fit for an id. */
  key: string
  href: string
  parts: HighlightPart[]
  /** What it leads to, where the name alone does not say. */
  hint?: string
}

export type SuggestionGroup = {
  kind: 'prompt' | 'recent' | 'category' | 'tag' | 'style'
  title: string
  options: SuggestionOption[]
}

type Found = SuggestAnswer['suggestions'][number]

const TITLES = { category: 'Categories', tag: 'Tags', style: 'Styles' } as const

type Input = { text: string; found: Found[]; recent: string[] }

/** What is offered for a text: ways on of each kind, or what was searched for where it is empty. */
export function groupSuggestions({ text, found, recent }: Input): SuggestionGroup[] {
  if (text.trim() === '') return filled([recentGroup(recent)])
  const kinds = ['category', 'tag', 'style'] as const
  return filled([
    promptGroup(text),
    ...kinds.map((kind) => ({
      kind,
      title: TITLES[kind],
      options: found.filter((one) => one.kind === kind).map(toOption),
    })),
  ])
}

/** Where a suggestion leads. */
export function suggestionHref({ kind, slug }: Pick<Found, 'kind' | 'slug'>): string {
  if (kind === 'style') return `/sref/${slug}`
  return galleryHref(kind === 'tag' ? { tags: [slug] } : { categories: [slug] })
}

function filled(groups: SuggestionGroup[]): SuggestionGroup[] {
  return groups.filter(({ options }) => options.length > 0)
}

function recentGroup(recent: string[]): SuggestionGroup {
  const options = recent.map((q, index) => ({
    key: `recent-${index}`,
    href: browseHref({ q }),
    parts: [{ text: q, isMarked: false }],
  }))
  return { kind: 'recent', title: 'Recent searches', options }
}

/** Whoever pastes a whole prompt wants to know the styles in it. */
function promptGroup(text: string): SuggestionGroup {
  const isPrompt = /--sref\b/i.test(text)
  const option = {
    key: 'prompt',
    href: `/blend/paste?${new URLSearchParams({ prompt: text.trim() })}`,
    parts: [{ text: 'Paste a prompt', isMarked: false }],
    hint: 'find the styles in it',
  }
  return { kind: 'prompt', title: 'Prompt', options: isPrompt ? [option] : [] }
}

function toOption({ kind, slug, highlight }: Found): SuggestionOption {
  return {
    key: `${kind}-${slug}`,
    href: suggestionHref({ kind, slug }),
    parts: parseHighlight(highlight),
  }
}
