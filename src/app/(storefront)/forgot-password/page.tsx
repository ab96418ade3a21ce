import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { FOOT_LINK } from '@/features/account/foot-link'
import { AskForResetForm } from '@/features/account/password-forms'
import { unlistedMetadata } from '@/features/account/unlisted-metadata'

export const metadata = unlistedMetadata('Forgot your password?')

export default function ForgotPasswordPage() {
  return (
    <AccountFrame
      title="Forgot your password?"
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
