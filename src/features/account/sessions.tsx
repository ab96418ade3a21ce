'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { toast } from '@/ui/toast'
import { ApiFailure } from '../api/call-api'
import { signOut } from '../viewer/sign-out'

/** Ends the session of this browser, or of all. */
export function Sessions() {
  const router = useRouter()
  const [isLeaving, setIsLeaving] = useState(false)

  async function leave(everywhere: boolean): Promise<void> {
    setIsLeaving(true)
    try {
      await signOut({ everywhere })
      toast({ message: everywhere ? 'You are signed out everywhere.' : 'You are signed out.' })
      router.push('/')
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      toast({ message: `You are still signed in. ${error.message}` })
      setIsLeaving(false)
    }
  }

  return (
    <div className="flex flex-wrap gap-3">
      <button
        type="button"
        disabled={isLeaving}
        onClick={() => leave(false)}
        className={QUIET_BUTTON}
      >
        Sign out here
      </button>
      <button
        type="button"
        disabled={isLeaving}
        onClick={() => leave(true)}
        className={QUIET_BUTTON}
      >
        Sign out everywhere
      </button>
    </div>
  )
}
