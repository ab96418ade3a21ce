const PARAMETER = /(--[a-z]+ [\w.]+)/

/** A sentence in which parameters stand out and stay on one line. */
export function WithParameters({ text }: { text: string }) {
  let place = 0
  return text.split(PARAMETER).map((piece) => {
    place += piece.length
    return piece.startsWith('--') ? (
      <span key={place} className="font-mono text-[0.9em] whitespace-nowrap">
        {piece}
      </span>
    ) : (
      piece
    )
  })
}
