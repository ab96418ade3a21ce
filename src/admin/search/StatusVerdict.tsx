'use client'

import { Button, ShimmerEffect, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import type { ApiFailure } from './call-api'
import { judgeStatus, type Verdict } from './judge-status'
import type { SearchStatus } from './search-status'

/** How search is doing, in one sentence, above everything else. */
export function StatusVerdict({ status }: { status: SearchStatus }) {
  const { tone, title, text, detail } = judgeStatus(status)
  return (
    <Notice tone={tone} title={title}>
      <p>{text}</p>
      {detail && <code>{detail}</code>}
    </Notice>
  )
}

type FailureProps = {
  failure: ApiFailure
  /** What is shown below is from before. Default false. */
  isStale?: boolean
  onRetry: () => void
}

/** The status itself could not be read: why, and what to do. */
export function StatusFailure({ failure, isStale = false, onRetry }: FailureProps) {
  const { config } = useConfig()
  const isSignedOut = failure.status === 401 || failure.status === 403
  const login = formatAdminURL({ adminRoute: config.routes.admin, path: config.admin.routes.login })
  const title = isStale ? 'This is no longer up to date.' : 'The state of search could not be read.'
  return (
    <Notice isAlert tone="error" title={isSignedOut ? 'You are no longer signed in.' : title}>
      <p>
        {isSignedOut
          ? 'Sign in again to go on.'
          : 'That says nothing about search itself. The page tries again every few seconds; if it stays so, look into the log of the server.'}
      </p>
      {!isSignedOut && <code>{failure.message}</code>}
      <div>
        {isSignedOut ? (
          <Button el="link" margin={false} size="small" to={login}>
            Sign in
          </Button>
        ) : (
          <Button buttonStyle="secondary" margin={false} onClick={onRetry} size="small">
            Try now
          </Button>
        )}
      </div>
    </Notice>
  )
}

/** The shape of what is to come. */
export function StatusLoading() {
  return (
    <div aria-busy="true" className="search-panel__loading">
      <span className="sr-only" role="status">
        The state of search is being read …
      </span>
      <ShimmerEffect height="84px" />
      <div className="search-panel__figures">
        <ShimmerEffect height="78px" />
        <ShimmerEffect height="78px" />
        <ShimmerEffect height="78px" />
        <ShimmerEffect height="78px" />
      </div>
      <ShimmerEffect height="180px" />
    </div>
  )
}

type NoticeProps = {
  tone: Verdict['tone']
  title: string
  /** Interrupts a screen reader. Default false: told when there is a pause. */
  isAlert?: boolean
  children: ReactNode
}

function Notice({ tone, title, isAlert = false, children }: NoticeProps) {
  return (
    <div
      className={`search-notice search-notice--${tone}`}
      role={isAlert ? 'alert' : 'status'}
      data-tone={tone}
    >
      <strong className="search-notice__title">{title}</strong>
      {children}
    </div>
  )
}
