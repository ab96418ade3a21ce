'use client'

import { useState } from 'react'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { CopyButton } from '@/ui/copy-button'
import type { ExplainedPart } from './explain-recipe'
import { WithParameters } from './with-parameters'

type BlendStringProps = {
  parts: ExplainedPart[]
  /** What is left out, in sentences. */
  omissions: string[]
  /** Called when the string is on the clipboard. */
  onCopied: () => void
}

/**
 * The string as it builds itself, each piece with its meaning. On a phone it stays at the lower edge,
 * within the thumb's reach.
 */
export function BlendString({ parts, omissions, onCopied }: BlendStringProps) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const text = parts.map((part) => part.text).join(' ')
  const active = parts.find(({ id }) => id === activeId)
  return (
    <>
      <section
        aria-label="The string"
        className="sticky bottom-(--dock) z-1 -mx-4 border-y border-line bg-wall px-4 py-3 sm:static sm:mx-0 sm:border-2 sm:border-ink sm:p-4"
      >
        <div className="flex items-center gap-3 sm:grid">
          <code
            data-blend-string
            className="max-h-[4.5lh] min-w-0 flex-1 overflow-y-auto font-mono text-note wrap-anywhere sm:max-h-none sm:min-h-[2lh] sm:text-body"
          >
            {parts.length === 0 && <span className="text-muted">--sref …</span>}
            {parts.map((part, index) => (
              <Piece
                key={part.id}
                part={part}
                isFirst={index === 0}
                isActive={part.id === activeId}
                onPoint={() => setActiveId(part.id)}
                onLeave={() => setActiveId(null)}
              />
            ))}
          </code>
          <p
            data-meaning
            className="script-only text-note max-sm:absolute max-sm:inset-x-0 max-sm:bottom-full max-sm:bg-ink max-sm:px-4 max-sm:py-2 max-sm:text-wall max-sm:empty:hidden sm:min-h-[2lh] sm:text-muted"
          >
            {active?.meaning}
          </p>
          {parts.length === 0 ? (
            <button type="button" disabled className={`${PRIMARY_BUTTON} script-only opacity-40`}>
              Copy
            </button>
          ) : (
            <CopyButton
              text={text}
              label={`Copy ${text}`}
              className={`${PRIMARY_BUTTON} script-only shrink-0 text-center`}
              onCopied={onCopied}
            >
              Copy
            </CopyButton>
          )}
        </div>
      </section>
      {omissions.length > 0 && (
        <p className="-mt-4 text-note text-muted max-sm:-mt-5">
          <WithParameters text={omissions.join(' ')} />
        </p>
      )}
      <noscript>
        <dl className="grid gap-1 text-note text-muted">
          {parts.map(({ id, text: part, meaning }) => (
            <div key={id}>
              <dt className="font-mono text-ink">{part}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </noscript>
    </>
  )
}

type PieceProps = {
  part: ExplainedPart
  isFirst: boolean
  isActive: boolean
  onPoint: () => void
  onLeave: () => void
}

/** A piece of the string, which says what it does when it is pointed at. */
function Piece({ part: { text, meaning }, isFirst, isActive, onPoint, onLeave }: PieceProps) {
  return (
    <>
      {!isFirst && ' '}
      <button
        type="button"
        aria-label={`${text}: ${meaning}`}
        onPointerEnter={onPoint}
        onPointerLeave={onLeave}
        onFocus={onPoint}
        onBlur={onLeave}
        onClick={onPoint}
        className={`inline-block min-h-6 max-w-full text-left wrap-anywhere select-text decoration-1 underline-offset-4 ${isActive ? 'underline' : ''}`}
      >
        {text}
      </button>
    </>
  )
}
