import { DocsNav } from './docs-nav'
import { Markdown } from './markdown'
import { type ApiView, operationsOf, schemaAnchor } from './openapi-view'
import { OperationSection } from './operation-section'
import { readHeadings } from './read-headings'
import { SchemaShape } from './schema-fields'

type Props = {
  api: ApiView
  /** Markdown, its headings from the second level on. */
  guide: string
}

/** The API for people: a guide, every operation and every schema on one page without scripts. */
export function DocsPage({ api, guide }: Props) {
  return (
    <div className="page-gutter mx-auto max-w-[96rem] lg:grid lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-x-10">
      <DocsNav api={api} guide={readHeadings(guide)} />
      <div className="min-w-0 pt-8">
        <h1 className="text-title font-semibold">The API</h1>
        <p className="mt-4 max-w-[68ch] text-muted">{api.info.summary}</p>
        <p className="mt-3 text-small">
          <a href="/api/openapi.json" className="underline underline-offset-4">
            OpenAPI 3.1 description
          </a>{' '}
          <span className="text-muted">· version {api.info.version}</span>
        </p>
        <Markdown>{guide}</Markdown>
        {(api.tags ?? []).map(({ name, description }) => (
          <div key={name} className="mt-16">
            <h2 className="text-heading font-semibold">{name}</h2>
            {description && <Markdown>{description}</Markdown>}
            {operationsOf(api, name).map((operation) => (
              <OperationSection key={operation.operationId} operation={operation} api={api} />
            ))}
          </div>
        ))}
        <h2 id="schemas" className="mt-16 scroll-mt-6 text-heading font-semibold">
          Schemas
        </h2>
        {Object.entries(api.components.schemas ?? {}).map(([name, schema]) => (
          <section key={name} id={schemaAnchor(name)} className="mt-8 scroll-mt-6">
            <h3 className="font-mono text-small font-semibold">{name}</h3>
            {schema.description && <Markdown>{schema.description}</Markdown>}
            <SchemaShape schema={schema} />
          </section>
        ))}
      </div>
    </div>
  )
}
