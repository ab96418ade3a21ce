export const CONTENT_ID = 'content'

/** The first stop of the keyboard: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only focus-visible:not-sr-only focus-visible:fixed focus-visible:top-3 focus-visible:left-3 focus-visible:z-10 focus-visible:bg-ink focus-visible:px-4 focus-visible:py-3 focus-visible:text-wall"
    >
      Skip to content
    </a>
  )
}
