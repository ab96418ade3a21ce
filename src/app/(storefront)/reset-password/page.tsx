import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { FOOT_LINK } from '@/features/account/foot-link'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { AskForResetForm, NewPasswordForm } from '@/features/account/password-forms'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Set a new password')

export default async function ResetPasswordPage(props: LinkPageProps) {
  const token = await readToken(props)
  if (token) {
    return (
      <AccountFrame title="Set a new password" lead="It ends every session of your account.">
        <NewPasswordForm token={token} />
      </AccountFrame>
    )
  }
  return (
    <AccountFrame
      title="Set a new password"
      lead="We send you a link that works once, for an hour."
      foot={
        <Link href="/sign-in" prefetch={false} className={FOOT_LINK}>
          Back to signing in
        </Link>
      }
    >
      <AskForResetForm />
    </AccountFrame>
  )
}
