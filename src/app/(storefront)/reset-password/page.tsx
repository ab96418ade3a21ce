import { AccountFrame } from '@/features/account/account-frame'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { AskForResetForm, NewPasswordForm } from '@/features/account/password-forms'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Set a new password')

export default async function ResetPasswordPage(props: LinkPageProps) {
  const token = await readToken(props)
  return (
    <AccountFrame title="Set a new password">
      {token ? (
        <>
          <p className="text-muted">It ends every session of your account.</p>
          <NewPasswordForm token={token} />
        </>
      ) : (
        <>
          <p className="text-muted">We send you a link that works once, for an hour.</p>
          <AskForResetForm />
        </>
      )}
    </AccountFrame>
  )
}
