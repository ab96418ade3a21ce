import { formatNumber } from './format'
import type { MeilisearchStatus, SearchStatus } from './search-status'

/** Which engine answers and, of Meilisearch, where it is and what it holds. */
export function EngineFacts({ status }: { status: SearchStatus }) {
  const { meilisearch } = status
  return (
    <section aria-labelledby="search-engine">
      <h2 id="search-engine">Engine</h2>
      {meilisearch ? <MeilisearchFacts meilisearch={meilisearch} /> : <AddMeilisearch />}
    </section>
  )
}

function MeilisearchFacts({ meilisearch }: { meilisearch: MeilisearchStatus }) {
  const { documents, indexUid, isIndexing, isReachable, url } = meilisearch
  const isAnswering = isReachable && documents !== null
  const facts: [string, string][] = [
    ['Answers searches', isAnswering ? 'Meilisearch, while Postgres stands by' : 'Postgres'],
    ['Meilisearch', isReachable ? 'Reachable' : 'Not reachable'],
    ['Address', url],
    ['Index', indexUid],
    [
      'Documents in it',
      documents === null
        ? 'Unknown'
        : `${formatNumber(documents)}${isIndexing ? ', and it takes in changes right now' : ''}`,
    ],
  ]
  return (
    <dl className="search-panel__facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function AddMeilisearch() {
  return (
    <div className="search-panel__add">
      <p>
        Postgres answers searches; nothing else is needed. With very many styles or visitors,
        Meilisearch is faster and forgives more typing errors. Postgres then stands by and answers
        whenever Meilisearch does not. To add it:
      </p>
      <ol>
        <li>Start Meilisearch 1.50 or newer, with a master key of its own.</li>
        <li>
          Run <code>npm run search -- settings</code> with <code>MEILI_URL</code> and{' '}
          <code>MEILI_MASTER_KEY</code>. It prints two keys, which may do with this gallery’s index
          what they are for and nothing else.
        </li>
        <li>
          Set <code>MEILI_URL</code> and, as <code>MEILI_API_KEY</code>, the worker’s key where
          background work runs, else the search key. Then restart; the worker builds the index.
        </li>
      </ol>
    </div>
  )
}
