/** What an edit may set of a style. Relations are ids, in order. */
export type StyleFields = {
  title?: string
  description?: string
  code?: string
  featured?: boolean
  premium?: boolean
  categories?: string[]
  tags?: string[]
}

export type TermCollection = 'categories' | 'tags'

/** What shows in the documents of many styles. */
export type TermEdit =
  | { kind: 'rename'; collection: TermCollection; id: string; name: string }
  | { kind: 'create-term'; collection: TermCollection; name: string }
  | { kind: 'merge'; collection: TermCollection; fromId: string; intoId: string }
  | { kind: 'delete-tag'; id: string }
  | { kind: 'describe-picture'; id: string; alt: string }

/** One thing that an editor does, complete enough for any process to do it. */
export type Edit =
  | StyleEdit
  | TermEdit
  /** Asks for the external index to be built anew, as a person may at any time. */
  | { kind: 'reindex' }
  /** Done in one transaction that is then rolled back. */
  | { kind: 'rolled-back'; edits: Edit[] }
  /** Done by a save that another hook stops at its end. */
  | { kind: 'stopped'; edit: Edit }

export type StyleEdit =
  | { kind: 'create'; fields: StyleFields; pictureIds: string[] }
  | {
      kind: 'change' | 'feature' | 'premium' | 'publish' | 'draft'
      id: string
      fields: StyleFields
    }
  | { kind: 'unpublish' | 'trash' | 'restore' | 'delete'; id: string }
  | { kind: 'duplicate'; id: string; fields: StyleFields }
  /** `pick` chooses among the versions: 0 the oldest, below 1. */
  | { kind: 'restore-version'; id: string; pick: number }
  | { kind: 'bulk-update'; ids: string[]; fields: StyleFields }
  | { kind: 'bulk-trash' | 'bulk-delete'; ids: string[] }

/** How an edit ended for the one who made it. */
export type EditOutcome =
  | {
      isDone: true
      /** The id of what was made. */
      createdId?: string
      /** The public row after a version was restored. */
      restored?: StyleFields & { status: string }
      /** Of a bulk edit: what was done, and whether some of it failed. */
      many?: { doneIds: string[]; hasFailures: boolean }
    }
  | { isDone: false; error: string }

/** What there is at the beginning. */
export type World = {
  categories: Term[]
  tags: Term[]
  pictureIds: string[]
}

export type Term = { id: string; name: string }

/** A product as it is, or one whose hooks push to the search engine before the commit. */
export type Mode = 'pipe' | 'naive'

export type Role = 'app' | 'worker'

export type ToChild =
  | { type: 'set-up' }
  | { type: 'take-role'; role: Role; mode: Mode }
  | { type: 'edit'; number: number; edit: Edit }

export type FromChild =
  | { type: 'booted' }
  | { type: 'set-up-done'; world: World }
  | { type: 'ready' }
  | { type: 'edit-done'; number: number; outcome: EditOutcome }
