import { readFileSync } from 'node:fs'

type Card = { slug: string; title: string; description: string | null; image: string; alt: string }

const cards: Card[] = JSON.parse(readFileSync('cards.json', 'utf8'))

export const dynamic = 'force-static'

/** A page that Next makes while it is built: cards, and nothing that runs in the browser. */
export default function StaticPage() {
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.slug}>
          <a href={`/sref/${card.slug}`}>
            <picture>
              <img src={card.image} alt={card.alt} width={320} height={213} loading="lazy" />
            </picture>
            <h2>{card.title}</h2>
            <p>{card.description}</p>
          </a>
        </li>
      ))}
    </ul>
  )
}
