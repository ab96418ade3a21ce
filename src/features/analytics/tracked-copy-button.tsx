'use client'

import { CopyButton, type CopyButtonProps } from '@/ui/copy-button'
import { track } from './track'

type TrackedCopyButtonProps = Omit<CopyButtonProps, 'onCopied'> & {
  /** The style whose text is copied. */
  srefSlug: string
}

/** A copy button that counts for its style. */
export function TrackedCopyButton({ srefSlug, ...props }: TrackedCopyButtonProps) {
  return <CopyButton {...props} onCopied={() => track({ type: 'copy', ref: srefSlug })} />
}
