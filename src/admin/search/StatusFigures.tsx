import { formatDuration, formatNumber } from './format'
import type { SearchStatus } from './search-status'

type Figure = {
  label: string
  value: number
  hint?: string
  isBad?: boolean
}

/** The numbers that tell whether everything flows. */
export function StatusFigures({ status }: { status: SearchStatus }) {
  return (
    <dl className="search-panel__figures">
      {figuresOf(status).map(({ label, value, hint, isBad }) => (
        <div className={isBad ? 'search-figure search-figure--bad' : 'search-figure'} key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{formatNumber(value)}</strong>
            {hint && <span>{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function figuresOf(status: SearchStatus): Figure[] {
  const { documents, unsent, oldestUnsentSeconds, queue, deadLetters, meilisearch } = status
  const onTheWay: Figure = {
    label: 'On the way to Meilisearch',
    value: unsent,
    ...(unsent > 0 && oldestUnsentSeconds !== null
      ? { hint: `oldest for ${formatDuration(oldestUnsentSeconds)}` }
      : {}),
  }
  return [
    { label: 'Can be found', value: documents },
    ...(meilisearch ? [onTheWay] : []),
    {
      label: 'Waiting in the queue',
      value: queue.waiting,
      ...(queue.active > 0 ? { hint: `${formatNumber(queue.active)} at work` } : {}),
    },
    { label: 'Given up', value: deadLetters.count, isBad: deadLetters.count > 0 },
  ]
}
