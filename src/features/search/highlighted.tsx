import { Fragment } from 'react'
import type { HighlightPart } from '@/domain/search/parse-highlight'

/** A text in which what was found stands out. */
export function Highlighted({ parts }: { parts: HighlightPart[] }) {
  return parts.map(({ text, isMarked }, index) => {
    const key = `${index} ${text}`
    return isMarked ? (
      <mark key={key} className="bg-line text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    )
  })
}
