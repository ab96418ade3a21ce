import Link from 'next/link'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'

export default function NotFound() {
  return (
    <div className="page-gutter">
      <title>Not found · SREF Gallery</title>
      <Notice
        title="Nothing hangs here"
        actions={
          <Link href="/" className={PRIMARY_BUTTON}>
            Browse the gallery
          </Link>
        }
      >
        This address leads to no style. It may have been renamed or taken down.
      </Notice>
    </div>
  )
}
