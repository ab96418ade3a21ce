import Link from 'next/link'
import type { PromptPart, PromptPartKind } from '@/domain/recipe/prompt-part'
import type { PromptReading } from '@/domain/recipe/read-prompt'
import { hrefOf } from './paste-summary'
import type { Styles } from './use-styles'

type MarkedPromptsProps = { text: string; readings: PromptReading[]; styles: Styles }

/** The prompts as they were pasted, with everything marked that was recognised. */
export function MarkedPrompts({ text, readings, styles }: MarkedPromptsProps) {
  const marked = readings.filter(({ parts }) => parts.length > 0)
  return (
    <section aria-labelledby="marked-prompts">
      <h2 id="marked-prompts" className="mb-3 text-small font-semibold">
        As it was read
      </h2>
      <ol className="grid gap-3">
        {marked.slice(0, MAX_PROMPTS).map((reading) => (
          <li key={reading.start} data-prompt className="bg-shade px-4 py-3">
            <p className="font-mono text-note leading-relaxed wrap-anywhere whitespace-pre-wrap">
              {pieces(text, reading).map(({ key, part, piece }) =>
                part ? (
                  <mark key={key} data-part={part.kind} className={LOOKS[part.kind]}>
                    {piece}
                  </mark>
                ) : (
                  <span key={key}>{piece}</span>
                ),
              )}
            </p>
            {marked.length > 1 && reading.recipe.entries.length > 0 && (
              <Link
                href={hrefOf(reading.recipe, styles)}
                prefetch={false}
                className="-mb-2 flex min-h-11 items-center text-small font-medium underline underline-offset-4"
              >
                Open as a blend
              </Link>
            )}
          </li>
        ))}
      </ol>
      {marked.length > MAX_PROMPTS && (
        <p className="mt-3 text-small text-muted">
          And {marked.length - MAX_PROMPTS} more prompts.
        </p>
      )}
    </section>
  )
}

const MAX_PROMPTS = 50

const MARKED = 'rounded-chip bg-line px-1 text-ink'

/** The words say what they are to those who see no difference. */
const LOOKS: Record<PromptPartKind, string> = {
  keyword: 'bg-transparent font-semibold text-ink',
  code: 'rounded-chip bg-ink px-1 text-wall',
  model: MARKED,
  styleVersion: MARKED,
  styleWeight: MARKED,
  random: MARKED,
  picture: MARKED,
  profile: MARKED,
  unread: 'bg-transparent text-ink underline decoration-dashed underline-offset-4',
}

type Piece = { key: number; part: PromptPart | null; piece: string }

function pieces(text: string, { start, end, parts }: PromptReading): Piece[] {
  const found: Piece[] = []
  let from = start
  for (const part of parts) {
    found.push({ key: from, part: null, piece: text.slice(from, part.start) })
    found.push({ key: part.start + 0.5, part, piece: text.slice(part.start, part.end) })
    from = part.end
  }
  found.push({ key: from, part: null, piece: text.slice(from, end) })
  return found.filter(({ piece }) => piece !== '')
}
