'use client'

import { useId, useRef } from 'react'
import { MAX_SUBJECT_LENGTH } from '@/domain/recipe/recipe'
import { CloseIcon } from '@/ui/icons'
import { useTypedEarly } from '@/ui/use-typed-early'
import { setSubject, useSubject } from './subject'

/** The front of the string: what the picture shall show. The same on all styles, until it is emptied. */
export function SubjectField() {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const subject = useSubject()
  useTypedEarly(field, setSubject)
  return (
    <div className="script-only border-2 border-ink p-3 pb-0 sm:border-b-0 sm:p-4 sm:pb-0 max-sm:pb-3">
      <label htmlFor={id} className="text-note font-semibold">
        Try it on your subject
      </label>
      <div className="relative mt-1.5">
        <textarea
          ref={field}
          id={id}
          rows={2}
          value={subject}
          maxLength={MAX_SUBJECT_LENGTH}
          onChange={(event) => setSubject(event.target.value)}
          placeholder="a lighthouse on a cliff at dusk"
          autoCapitalize="none"
          spellCheck={false}
          className="block w-full resize-none rounded-chip bg-shade py-2 pr-11 pl-3 text-[max(1rem,var(--text-small))] placeholder:text-muted"
        />
        {subject !== '' && (
          <button
            type="button"
            aria-label="Empty the subject"
            onClick={() => setSubject('')}
            className="absolute top-0 right-0 flex size-11 items-center justify-center text-muted hover:text-ink"
          >
            <CloseIcon />
          </button>
        )}
      </div>
    </div>
  )
}
