import { curlExample } from './curl-example'
import { FOLD } from './fold'
import { Markdown } from './markdown'
import {
  type ApiView,
  nameOfReference,
  type ParameterView,
  type PlacedOperation,
  type Reference,
  type ResponseView,
  resolveSchema,
} from './openapi-view'
import { FieldList, SchemaShape } from './schema-fields'

type Props = { operation: PlacedOperation; api: ApiView }

/** One method of one address: what it takes, what it answers, and a line to try it. */
export function OperationSection({ operation, api }: Props) {
  const { operationId, method, path, summary, description, parameters = [] } = operation
  const placed = (place: ParameterView['in']) => parameters.filter((one) => one.in === place)
  const body = Object.entries(operation.requestBody?.content ?? {})[0]
  return (
    <section
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="mt-10 scroll-mt-6 border-t-2 border-ink pt-4"
    >
      <h3 id={`${operationId}-title`} className="font-semibold">
        {summary}
      </h3>
      <p className="mt-1 font-mono text-small">
        <span className="mr-2 font-semibold">{method}</span>
        {path}
      </p>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)] lg:gap-x-10">
        <div>
          {description && <Markdown>{description}</Markdown>}
          <Parameters title="In the path" parameters={placed('path')} />
          <Parameters title="Parameters" parameters={placed('query')} />
          {body && (
            <>
              <Heading>Body ({body[0]})</Heading>
              <SchemaShape schema={resolveSchema(body[1].schema, api)} />
            </>
          )}
          <Heading>Answers</Heading>
          <div className="mt-2 border-t border-line">
            {Object.entries(operation.responses).map(([status, response]) => (
              <AnswerRow key={status} status={status} response={resolve(response, api)} />
            ))}
          </div>
        </div>
        <div>
          <Heading>Try it</Heading>
          <pre className="mt-2 whitespace-pre-wrap rounded-chip bg-shade p-4 font-mono text-note lg:sticky lg:top-6">
            <code>{curlExample(operation, api)}</code>
          </pre>
        </div>
      </div>
    </section>
  )
}

function Heading({ children }: { children: React.ReactNode }) {
  return <h4 className="mt-6 text-small font-semibold">{children}</h4>
}

function Parameters({ title, parameters }: { title: string; parameters: ParameterView[] }) {
  if (parameters.length === 0) return null
  const fields = parameters.map(({ name, schema, description }) => [
    name,
    { ...schema, ...(description && { description }) },
  ])
  const required = parameters.filter((one) => one.required).map(({ name }) => name)
  return (
    <>
      <Heading>{title}</Heading>
      <FieldList fields={Object.fromEntries(fields)} required={required} />
    </>
  )
}

function AnswerRow({ status, response }: { status: string; response: ResponseView }) {
  const schema = Object.values(response.content ?? {})[0]?.schema
  const line = (
    <>
      <span className="mr-3 font-mono font-semibold">{status}</span>
      <span className="min-w-0 flex-1 text-muted [&_div>p]:mt-0">
        <Markdown>{response.description}</Markdown>
      </span>
    </>
  )
  const isError = status >= '400'
  if (!schema || isError || schema.$ref) {
    return (
      <div className="flex items-baseline gap-x-3 border-b border-line py-2.5 text-small">
        {line}
        {schema?.$ref && !isError && <SchemaShape schema={schema} />}
      </div>
    )
  }
  return (
    <details className="border-b border-line">
      <summary className={`flex min-h-11 items-baseline py-2.5 text-small ${FOLD}`}>{line}</summary>
      <div className="pb-3 pl-3">
        <SchemaShape schema={schema} />
      </div>
    </details>
  )
}

function resolve(response: ResponseView | Reference, api: ApiView): ResponseView {
  if (!('$ref' in response)) return response
  return api.components.responses?.[nameOfReference(response.$ref)] ?? { description: '' }
}
