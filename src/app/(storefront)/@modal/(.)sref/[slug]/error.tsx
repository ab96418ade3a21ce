'use client'

import { StyleFailed } from '@/features/sref/modal/style-failed'

type ErrorProps = { error: Error & { digest?: string }; retry: () => void }

export default function StyleError({ error, retry }: ErrorProps) {
  return <StyleFailed reference={error.digest} onRetry={retry} />
}
