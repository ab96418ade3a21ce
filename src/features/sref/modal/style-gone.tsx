import { Notice } from '@/ui/notice'

/** In the dialog: the list still shows a style that is no longer there. */
export function StyleGone() {
  return (
    <div className="page-gutter">
      <title>Not found · SREF Gallery</title>
      <Notice title="Nothing hangs here any more">
        This style has been renamed or taken down since the list was made. Close this to go on where
        you were.
      </Notice>
    </div>
  )
}
