import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { ConfirmLink } from '@/features/account/confirm-link'
import { FOOT_LINK } from '@/features/account/foot-link'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { AskForConfirmationForm } from '@/features/account/password-forms'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Open your account')

export default async function VerifyPage(props: LinkPageProps) {
  const token = await readToken(props)
  if (token) {
    return (
      <AccountFrame title="Open your account" lead="One press, and your address is confirmed.">
        <ConfirmLink token={token} label="Open my account" />
      </AccountFrame>
    )
  }
  return (
    <AccountFrame
      title="Open your account"
      lead="The link in the mail opens it. We can send another one."
      foot={
        <Link href="/sign-in" prefetch={false} className={FOOT_LINK}>
          Opened already? Sign in
        </Link>
      }
    >
      <AskForConfirmationForm />
    </AccountFrame>
  )
}
