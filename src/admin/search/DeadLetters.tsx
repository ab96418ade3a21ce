'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { callApi, toApiFailure } from './call-api'
import { countOf, formatAge } from './format'
import type { SearchStatus } from './search-status'
import { useSearchUrl } from './use-search-status'

type Props = {
  status: SearchStatus
  onRetried: () => void
}

/** Changes that were given up, newest first, and a button that puts them back into their queues. */
export function DeadLetters({ status, onRetried }: Props) {
  const { deadLetters, refused } = status
  const { isRetrying, retry } = useRetry(onRetried)
  if (deadLetters.count === 0 && refused === 0) return null
  const hidden = deadLetters.count - deadLetters.latest.length
  return (
    <section aria-labelledby="search-given-up" className="search-letters">
      <header>
        <h2 id="search-given-up">Given up</h2>
        <Button
          buttonStyle="primary"
          disabled={isRetrying}
          id="search-retry"
          margin={false}
          onClick={retry}
          size="medium"
        >
          {isRetrying ? 'Trying again …' : 'Try again'}
        </Button>
      </header>
      {refused > 0 && (
        <p>
          Meilisearch has refused {countOf(refused, 'document')}. Postgres has{' '}
          {refused === 1 ? 'it' : 'them'}.
        </p>
      )}
      <ul>
        {deadLetters.latest.map(({ id, queue, error, failedAt }) => (
          <li key={id}>
            <code>{error || 'No reason was given.'}</code>
            <span className="search-run__note">
              {nameOf(queue)},{' '}
              <time dateTime={failedAt} title={new Date(failedAt).toLocaleString('en-GB')}>
                {formatAge(failedAt, new Date())}
              </time>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="search-run__note">And {countOf(hidden, 'older one')}.</p>}
    </section>
  )
}

function useRetry(onRetried: () => void) {
  const url = useSearchUrl()('retry')
  const [isRetrying, setIsRetrying] = useState(false)
  const retry = async () => {
    setIsRetrying(true)
    try {
      await callApi({ url, method: 'POST' })
      toast.success('Everything that was given up is tried again.')
      onRetried()
    } catch (error) {
      toast.error(toApiFailure(error).message)
    } finally {
      setIsRetrying(false)
    }
  }
  return { isRetrying, retry }
}

const QUEUE_NAMES: Record<string, string> = {
  'sref-changed': 'Styles that were changed',
  'taxonomy-changed': 'A category, tag or model that was changed',
}

function nameOf(queue: string): string {
  return QUEUE_NAMES[queue] ?? queue
}
