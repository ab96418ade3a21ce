import { AccountFrame } from '@/features/account/account-frame'
import { ConfirmLink } from '@/features/account/confirm-link'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { AskForConfirmationForm } from '@/features/account/password-forms'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Open your account')

export default async function VerifyPage(props: LinkPageProps) {
  const token = await readToken(props)
  return (
    <AccountFrame title="Open your account">
      {token ? (
        <>
          <p className="text-muted">One press, and your address is confirmed.</p>
          <ConfirmLink token={token} label="Open my account" />
        </>
      ) : (
        <>
          <p className="text-muted">The link in the mail opens it. We can send another one.</p>
          <AskForConfirmationForm />
        </>
      )}
    </AccountFrame>
  )
}
