import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Account } from '@/domain/api/auth'
import { describeTier } from './describe-tier'

/** Who the account is of, and what is open to it. */
export function Profile({ account }: { account: Account }) {
  const roles = account.roles.filter((role) => role !== 'member')
  return (
    <dl className="grid w-full gap-x-6 gap-y-3 text-body sm:grid-cols-[8rem_1fr]">
      <Fact name="Username">{account.username}</Fact>
      <Fact name="E-mail">
        {account.email}
        {!account.verified && <span className="text-muted"> (not confirmed)</span>}
      </Fact>
      {roles.length > 0 && <Fact name="Role">{roles.join(', ')}</Fact>}
      <Fact name="Tier">
        {describeTier(account)}{' '}
        <Link href="/premium" prefetch={false} className="underline underline-offset-4">
          About premium
        </Link>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-small text-muted sm:pt-0.5">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </div>
  )
}
