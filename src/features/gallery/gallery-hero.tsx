/** What this place is, in one breath. */
export function GalleryHero() {
  return (
    <header className="page-gutter grid items-end gap-x-12 gap-y-4 pt-7 pb-6 sm:pt-10 sm:pb-8 lg:grid-cols-[auto_1fr]">
      <h1 className="font-stretch-condensed text-display font-semibold tracking-[-0.035em]">
        Find the look. <br className="max-sm:block sm:hidden lg:block" />
        Copy the code.
      </h1>
      <p className="max-w-[34ch] text-body text-muted lg:pb-2 lg:text-[1.1875rem]">
        An open gallery of Midjourney style references. One number after{' '}
        <code className="font-mono text-[0.9em] text-ink">--sref</code> gives any prompt a style;
        here you see it first.
      </p>
    </header>
  )
}
