'use client'

import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { MAX_PROMPT_LENGTH, readPrompts } from '@/domain/recipe/read-prompt'
import type { KnownModel } from '@/domain/recipe/recipe-warnings'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { useTypedEarly } from '@/ui/use-typed-early'
import { foundInPrompts, MAX_CODES_SHOWN } from './found-in-prompts'
import { FoundOthers } from './found-others'
import { FoundStyles } from './found-styles'
import { MarkedPrompts } from './marked-prompts'
import { PasteSummary } from './paste-summary'
import type { LookedUp } from './style-lookup'
import { useStyles } from './use-styles'

type PasteReaderProps = {
  initialText: string
  /** What everyone may know of the codes in it. */
  initialStyles: LookedUp
  known: KnownModel[]
  /** A prompt to try it with. */
  example: string | null
}

/**
 * Reads prompts as they are pasted. With scripts the text stays in this browser, and the gallery is
 * asked for the codes alone; without them the form sends it.
 */
export function PasteReader({ initialText, initialStyles, known, example }: PasteReaderProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(initialText)
  useTypedEarly(field, setText)
  const read = useDeferredValue(text)
  const readings = useMemo(() => readPrompts(read), [read])
  const found = useMemo(() => foundInPrompts(readings), [readings])
  const shown = useMemo(
    () => found.codes.slice(0, MAX_CODES_SHOWN).map((code) => ({ code })),
    [found.codes],
  )
  const { styles, problem } = useStyles(shown, initialStyles)
  const hasFound = readings.some(({ parts }) => parts.length > 0)
  return (
    <div className="page-gutter grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <form
        action="/blend/paste"
        method="get"
        onSubmit={(event) => event.preventDefault()}
        className="grid content-start gap-3 lg:sticky lg:top-6 lg:self-start"
      >
        <label htmlFor="prompt" className="text-note text-muted">
          One prompt, or many, one a line
        </label>
        <textarea
          ref={field}
          id="prompt"
          name="prompt"
          rows={7}
          value={text}
          spellCheck={false}
          autoCapitalize="none"
          placeholder="a lighthouse in a storm --sref 1747943467 --sw 200 --v 7"
          onChange={(event) => setText(event.target.value)}
          className="max-h-[60dvh] min-h-44 w-full resize-y rounded-chip bg-shade px-4 py-3 font-mono text-[max(1rem,var(--text-small))] leading-relaxed field-sizing-content placeholder:text-muted"
        />
        <noscript>
          <button type="submit" className={PRIMARY_BUTTON}>
            Read it
          </button>
        </noscript>
        <p className="script-only text-note text-muted">
          It is read in this browser. Only the codes in it are asked for.
        </p>
        {text.length > MAX_PROMPT_LENGTH && (
          <p role="status" className="text-small font-medium">
            Only the first {MAX_PROMPT_LENGTH.toLocaleString('en')} characters are read.
          </p>
        )}
      </form>
      <div className="grid min-w-0 content-start gap-8">
        <PasteSummary
          found={found}
          styles={styles}
          promptCount={readings.filter(({ parts }) => parts.length > 0).length}
          isBlank={text.trim() === ''}
          problem={problem}
          example={example}
          onExample={setText}
        />
        {hasFound && (
          <>
            <FoundStyles codes={found.codes} styles={styles} />
            <FoundOthers others={found.others} known={known} />
            <MarkedPrompts text={read} readings={readings} styles={styles} />
          </>
        )}
      </div>
    </div>
  )
}
