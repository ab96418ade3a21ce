import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { CopyButton } from '@/ui/copy-button'
import { joinParameters, styleParameters } from './style-parameters'
import type { StyleSref } from './style-sref'

type ParameterPanelProps = Pick<StyleSref, 'defaults'> & { code: string }

/**
 * The string to take along. On a phone it stays at the lower edge, within the thumb's reach, until
 * its place in the page comes up.
 */
export function ParameterPanel({ code, defaults }: ParameterPanelProps) {
  const parameters = styleParameters({ code, defaults })
  const text = joinParameters(parameters)
  return (
    <section
      aria-label="Parameters"
      className="sticky bottom-0 z-1 -mx-4 border-y border-line bg-wall px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:static sm:mx-0 sm:border-0 sm:p-0"
    >
      <div className="flex items-center gap-3 sm:grid sm:border-2 sm:border-ink sm:p-4">
        <code
          data-parameters
          className="min-w-0 flex-1 font-mono text-note break-words select-all sm:text-body"
        >
          {parameters.map(({ text: part, meaning }, index) => (
            <span key={part}>
              {index > 0 && ' '}
              <span title={meaning} className="inline-block max-w-full">
                {part}
              </span>
            </span>
          ))}
        </code>
        <CopyButton
          text={text}
          label={`Copy ${text}`}
          className={`${PRIMARY_BUTTON} script-only shrink-0 text-center`}
        >
          Copy
        </CopyButton>
      </div>
    </section>
  )
}
