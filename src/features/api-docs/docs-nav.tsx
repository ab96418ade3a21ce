import { FOLD } from './fold'
import { type ApiView, operationsOf } from './openapi-view'

export type GuideEntry = { id: string; title: string }

type Props = { api: ApiView; guide: GuideEntry[] }

/** What is on the page: folded above it on a phone, beside it where there is room. */
export function DocsNav({ api, guide }: Props) {
  return (
    <>
      <details className="mt-6 border-y border-line lg:hidden">
        <summary className={`flex min-h-12 items-center text-small font-semibold ${FOLD}`}>
          On this page
        </summary>
        <nav aria-label="On this page" className="pb-4">
          <Entries api={api} guide={guide} />
        </nav>
      </details>
      <nav
        aria-label="On this page"
        className="sticky top-0 hidden max-h-dvh overflow-y-auto overscroll-contain py-8 pr-6 lg:block"
      >
        <Entries api={api} guide={guide} />
      </nav>
    </>
  )
}

function Entries({ api, guide }: Props) {
  return (
    <div className="text-small">
      <NavGroup
        title="Guide"
        entries={guide.map(({ id, title }) => ({ id, title, method: null }))}
      />
      {(api.tags ?? []).map(({ name }) => (
        <NavGroup
          key={name}
          title={name}
          entries={operationsOf(api, name).map(({ operationId, summary, method }) => ({
            id: operationId,
            title: summary,
            method,
          }))}
        />
      ))}
      <NavGroup title="Schemas" entries={[{ id: 'schemas', title: 'All schemas', method: null }]} />
    </div>
  )
}

type Entry = GuideEntry & { method: string | null }

function NavGroup({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <>
      <p className="mt-5 font-semibold first:mt-0">{title}</p>
      <ul className="mt-1">
        {entries.map(({ id, title: text, method }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-9 items-baseline gap-2 py-1.5 text-muted hover:text-ink"
            >
              {method && <span className="w-14 shrink-0 font-mono text-note">{method}</span>}
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
