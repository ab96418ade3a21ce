/** The gallery's mark: four subjects in one style. It takes the colour of the text. */
export function Mark({ sizePx }: { sizePx: number }) {
  return (
    <svg aria-hidden="true" fill="currentColor" height={sizePx} viewBox="0 0 20 20" width={sizePx}>
      <circle cx="4.5" cy="4.5" r="4.5" />
      <path d="M15.5 0 20 9h-9z" />
      <path d="M0 11h9v9H0z" />
      <path d="M11 20v-9a9 9 0 0 1 9 9z" />
    </svg>
  )
}
