import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'

export default function NotFound() {
  return (
    <div className="page-gutter">
      <title>Not found · SREF Gallery</title>
      <Notice
        title="Nothing hangs here"
        actions={
          <>
            <Link href="/browse" className={PRIMARY_BUTTON}>
              Browse the gallery
            </Link>
            {/* It leads to another page each time. */}
            <a href="/random" className={QUIET_BUTTON}>
              Show me any style
            </a>
          </>
        }
      >
        This address leads to no style. It may have been renamed or taken down.
      </Notice>
    </div>
  )
}
