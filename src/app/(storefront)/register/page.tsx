import Link from 'next/link'
import { AccountFrame } from '@/features/account/account-frame'
import { FOOT_LINK } from '@/features/account/foot-link'
import { RegisterForm } from '@/features/account/register-form'
import { unlistedMetadata } from '@/features/account/unlisted-metadata'

export const metadata = unlistedMetadata('Create an account')

export default function RegisterPage() {
  return (
    <AccountFrame
      title="Create an account"
      lead="It is free, and holds your likes and favourites. Nothing else is asked of you."
      foot={
        <>
          <Link href="/sign-in" prefetch={false} className={FOOT_LINK}>
            Have an account? Sign in
          </Link>
          <Link href="/verify" prefetch={false} className={FOOT_LINK}>
            No mail came? Ask for another
          </Link>
        </>
      }
    >
      <RegisterForm />
    </AccountFrame>
  )
}
