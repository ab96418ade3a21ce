type Span = {
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
}

/** A piece of a prompt that was recognised. */
export type PromptPart = Span &
  (
    | { kind: 'keyword' }
    | {
        kind: 'code'
        code: string
        weight: number
        /** True where the same code stands before it. */
        isRepeated: boolean
        /** True where a weight was written that cannot be one; it counts as 1. */
        isWeightWrong: boolean
      }
    /** A picture as a reference, by its address. */
    | { kind: 'picture'; url: string }
    /** Midjourney's own word for a code that it draws when the prompt is sent. */
    | { kind: 'random' }
    | { kind: 'model' | 'styleVersion'; parameter: string }
    | { kind: 'styleWeight'; value: number }
    /** A personalisation profile or moodboard; never a code. */
    | { kind: 'profile'; ids: string }
    /** A known parameter with a value that it cannot have. `reason` is a sentence. */
    | { kind: 'unread'; text: string; reason: string }
  )

export type PromptPartKind = PromptPart['kind']
