/** Four subjects in one style, and the name. */
export function Wordmark({ isShortOnPhone = false }: { isShortOnPhone?: boolean }) {
  return (
    <span className="flex items-center gap-2.5 text-body font-semibold tracking-tight whitespace-nowrap">
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className={isShortOnPhone ? 'size-7 sm:size-5' : 'size-5'}
        fill="currentColor"
      >
        <circle cx="4.5" cy="4.5" r="4.5" />
        <path d="M15.5 0 20 9h-9z" />
        <path d="M0 11h9v9H0z" />
        <path d="M11 20v-9a9 9 0 0 1 9 9z" />
      </svg>
      <span className={isShortOnPhone ? 'max-sm:sr-only' : ''}>SREF Gallery</span>
    </span>
  )
}
