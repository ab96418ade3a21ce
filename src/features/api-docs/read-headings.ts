import { slugify } from 'markdown-to-jsx/react'
import type { GuideEntry } from './docs-nav'

/** The headings of the second level of a Markdown text, with the ids that they get on the page. */
export function readHeadings(markdown: string): GuideEntry[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, title = '']) => ({
    id: slugify(title),
    title,
  }))
}
