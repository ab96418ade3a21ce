/** A category or a tag. */
export type Term = { id: string; name: string }

/** How often a category or tag is used. A style is counted once, as the first of these. */
export type TermUses = {
  /** Styles in the trash. */
  trashed: number
  /** Published styles that show the term to visitors. */
  styles: number
  /** Drafts, also those over a published style that does not show the term. */
  drafts: number
  /** Stored versions, those of the styles above included. */
  versions: number
}

/** What was merged, or would be, and how many styles and versions have the emptied term. */
export type MergeReport = TermUses & { from: Term; into: Term }
