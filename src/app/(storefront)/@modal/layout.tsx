import type { ReactNode } from 'react'
import { StyleModalHost } from '@/features/sref/modal/style-modal-host'

/** Stays while styles come and go in it, so the dialog never closes between two of them. */
export default function ModalLayout({ children }: { children: ReactNode }) {
  return <StyleModalHost>{children}</StyleModalHost>
}
