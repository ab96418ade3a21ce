import { NeedsScripts } from '@/features/account/account-frame'
import { AccountPage } from '@/features/account/account-page'
import { unlistedMetadata } from '@/features/account/unlisted-metadata'

export const metadata = unlistedMetadata('Your account')

export default function Account() {
  return (
    <div className="page-gutter">
      <div className="mx-auto grid max-w-4xl gap-8 pt-8 sm:pt-14">
        <h1 className="titling text-title tracking-tight">Your account</h1>
        <NeedsScripts />
        <AccountPage />
      </div>
    </div>
  )
}
