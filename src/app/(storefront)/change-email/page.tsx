import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { ConfirmLink } from '@/features/account/confirm-link'
import { FOOT_LINK } from '@/features/account/foot-link'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Confirm your new address')

export default async function ChangeEmailPage(props: LinkPageProps) {
  const token = await readToken(props)
  if (token) {
    return (
      <AccountFrame
        title="Confirm your new address"
        lead="From then on you sign in with this address."
      >
        <ConfirmLink token={token} label="Use this address" />
      </AccountFrame>
    )
  }
  return (
    <AccountFrame
      title="Confirm your new address"
      lead="This link is not complete. Open the one in the mail, or copy the whole address from it."
    >
      <Link href="/account" prefetch={false} className={FOOT_LINK}>
        Go to your account
      </Link>
    </AccountFrame>
  )
}
