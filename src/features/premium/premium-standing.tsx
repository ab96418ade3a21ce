'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Account } from '@/domain/api/auth'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { describeTier } from '../account/describe-tier'
import { useViewer } from '../viewer/use-viewer'

const PREMIUM_STYLES = '/browse?premium=true'

/** Where whoever looks stands with premium, and what to do next. */
export function PremiumStanding() {
  const { viewer, isKnown } = useViewer()
  return (
    <div className="min-h-50 sm:min-h-40" aria-busy={!isKnown}>
      {isKnown && (viewer ? <Standing account={viewer} /> : <ForVisitors />)}
    </div>
  )
}

function Standing({ account }: { account: Account }) {
  const { isPremium, username } = account
  if (isPremium) {
    return (
      <Panel title="Premium is open to you">
        <p>{describeTier(account)} Cards of premium styles copy their code at one press.</p>
        <Link href={PREMIUM_STYLES} prefetch={false} className={PRIMARY_BUTTON}>
          See the premium styles
        </Link>
      </Panel>
    )
  }
  return (
    <Panel title={`You are a member, ${username}`}>
      <p>
        {describeTier(account)} Ask those who run this gallery for premium and give them your
        username. It shows as soon as they have granted it.
      </p>
      <Link href={PREMIUM_STYLES} prefetch={false} className={QUIET_BUTTON}>
        See what is premium
      </Link>
    </Panel>
  )
}

function ForVisitors() {
  return (
    <Panel title="First, an account">
      <p>Premium belongs to an account. It is free, and has your likes and favourites as well.</p>
      <div className="flex flex-wrap gap-3">
        <Link href="/sign-in?next=/premium" prefetch={false} className={PRIMARY_BUTTON}>
          Sign in
        </Link>
        <Link href="/register" prefetch={false} className={QUIET_BUTTON}>
          Create an account
        </Link>
      </div>
    </Panel>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid justify-items-start gap-4 border-2 border-ink p-5 sm:p-6">
      <h2 className="text-heading font-semibold tracking-tight">{title}</h2>
      {children}
    </section>
  )
}
