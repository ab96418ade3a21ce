import { styleParameters } from './style-parameters'
import type { StyleSref } from './style-sref'

/** What each part of the string does. */
export function ParameterMeanings(props: Pick<StyleSref, 'defaults'> & { code: string }) {
  return (
    <dl className="grid gap-x-4 gap-y-1.5 text-note sm:grid-cols-[auto_1fr]">
      {styleParameters(props).map(({ text, meaning }) => (
        <div
          key={text}
          className="grid grid-cols-[7rem_1fr] gap-x-4 sm:col-span-2 sm:grid-cols-subgrid"
        >
          <dt className="font-mono wrap-anywhere">
            {text.length > 14 ? text.split(' ')[0] : text}
          </dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
