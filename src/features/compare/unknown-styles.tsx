/** Names what an address asks for and the gallery does not have. */
export function UnknownStyles({ slugs }: { slugs: string[] }) {
  if (slugs.length === 0) return null
  return (
    <p role="status" className="border-l-2 border-ink pl-3 text-small">
      Not in the gallery, or not any more: <span className="font-mono">{slugs.join(', ')}</span>
    </p>
  )
}
