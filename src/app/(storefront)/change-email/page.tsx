import { AccountFrame } from '@/features/account/account-frame'
import { ConfirmLink } from '@/features/account/confirm-link'
import { linkPageMetadata } from '@/features/account/link-page-metadata'
import { type LinkPageProps, readToken } from '@/features/account/read-token'

export const metadata = linkPageMetadata('Confirm your new address')

export default async function ChangeEmailPage(props: LinkPageProps) {
  const token = await readToken(props)
  return (
    <AccountFrame title="Confirm your new address">
      {token ? (
        <>
          <p className="text-muted">From then on you sign in with this address.</p>
          <ConfirmLink token={token} label="Use this address" />
        </>
      ) : (
        <p className="text-muted">
          This link is not complete. Open the one in the mail, or copy the whole address from it.
        </p>
      )}
    </AccountFrame>
  )
}
