import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { FOOT_LINK } from '@/features/account/foot-link'
import { SignInForm } from '@/features/account/sign-in-form'
import { unlistedMetadata } from '@/features/account/unlisted-metadata'

export const metadata = unlistedMetadata('Sign in')

export default function SignInPage() {
  return (
    <AccountFrame
      title="Sign in"
      lead="Like styles, and keep your favourites in one place."
      foot={
        <Link href="/register" prefetch={false} className={FOOT_LINK}>
          New here? Create an account
        </Link>
      }
    >
      <SignInForm />
    </AccountFrame>
  )
}
