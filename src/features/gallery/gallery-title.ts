type Input = {
  category?: { name: string; icon?: string | null }
  tag?: { name: string }
  /** From 1. */
  page: number
}

/** The name of a part of the gallery: "Ink, page 2". */
export function galleryTitle({ category, tag, page }: Input): string {
  const subject =
    [category?.name, tag && `“${tag.name}”`].filter(Boolean).join(', ') || 'All styles'
  return page > 1 ? `${subject}, page ${page}` : subject
}
