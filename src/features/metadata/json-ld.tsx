/** Data for search engines in the words of https://schema.org. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{toJsonLd(data)}</script>
}

/** JSON that cannot end the script element which it stands in. */
export function toJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}
