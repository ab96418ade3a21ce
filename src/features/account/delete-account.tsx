'use client'

import { useRouter } from 'next/navigation'
import { toast } from '@/ui/toast'
import { dropViewer } from '../viewer/viewer-store'
import { ApiForm } from './api-form'
import { Disclosure } from './disclosure'
import { PasswordField } from './password-field'

/** Closes the account, with its password. */
export function DeleteAccount() {
  const router = useRouter()
  return (
    <Disclosure label="Delete my account">
      {() => (
        <ApiForm<null>
          path="/api/user"
          method="DELETE"
          button="Delete it for good"
          busy="Deleting …"
          onDone={() => {
            dropViewer()
            toast({ message: 'Your account and all that belonged to it are deleted.' })
            router.replace('/')
          }}
        >
          <p className="text-small">
            This cannot be undone. If you want your favourites later, download your data first.
          </p>
          <PasswordField name="password" label="Your password, to be sure" kind="current" />
        </ApiForm>
      )}
    </Disclosure>
  )
}
