import { CardSkeleton } from '../gallery/card-skeleton'

const PLACES = Array.from({ length: 8 }, (_, index) => `place-${index}`)

/** The places of cards that are on their way. */
export function CardsWaiting() {
  return (
    <div className="script-only card-room">
      <ul aria-hidden="true" className="card-grid">
        {PLACES.map((place) => (
          <li key={place} className="min-w-0">
            <CardSkeleton retry={null} />
          </li>
        ))}
      </ul>
    </div>
  )
}
