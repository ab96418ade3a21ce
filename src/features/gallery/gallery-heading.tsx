type GalleryHeadingProps = {
  title: string
  description?: string | null
  /** Styles that match. */
  total: number
}

/** Opens a part of the gallery: a category, a tag, a later page. */
export function GalleryHeading({ title, description, total }: GalleryHeadingProps) {
  return (
    <header className="page-gutter grid gap-2 pt-7 pb-5 sm:pt-10 sm:pb-7">
      <h1 className="font-stretch-condensed text-title font-semibold tracking-tight">{title}</h1>
      <p className="max-w-[60ch] text-body text-muted">
        {description ? `${description.replace(/\.?$/, '.')} ` : ''}
        {total === 1 ? 'One style.' : `${total.toLocaleString('en')} styles.`}
      </p>
    </header>
  )
}
