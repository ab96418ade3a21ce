import { describeType } from './describe-type'
import { FOLD } from './fold'
import { Markdown } from './markdown'
import { nameOfReference, type SchemaView, schemaAnchor } from './openapi-view'

/** What a schema is: a link to its own place, its fields, or its type in words. */
export function SchemaShape({ schema }: { schema: SchemaView }) {
  const fields = fieldsOf(schema)
  if (!fields) {
    return (
      <p className="text-small">
        <TypeName schema={schema} />
      </p>
    )
  }
  return <FieldList fields={fields} required={schema.required ?? []} />
}

type FieldListProps = {
  fields: Record<string, SchemaView>
  required: string[]
  /** What is said where a field is not required. Default “optional”. */
  optionalWord?: string
}

/** Fields with their type, what is said of them, and those inside of them. */
export function FieldList({ fields, required, optionalWord = 'optional' }: FieldListProps) {
  return (
    <dl className="mt-2 border-t border-line text-small">
      {Object.entries(fields).map(([name, schema]) => (
        <div key={name} className="border-b border-line py-2.5">
          <dt className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <code className="font-mono text-[0.9375em] font-semibold">{name}</code>
            <span className="text-muted">
              <TypeName schema={schema} />
              {!required.includes(name) && <span className="text-note"> · {optionalWord}</span>}
            </span>
          </dt>
          <dd>
            <FieldNotes schema={schema} />
            <InnerFields schema={schema} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldNotes({ schema }: { schema: SchemaView }) {
  const { description, default: fallback, examples = [] } = schema
  return (
    <div className="text-muted [&_p]:mt-0.5">
      {description && <Markdown>{description}</Markdown>}
      {fallback !== undefined && <Note label="Default" values={[fallback]} />}
      {examples.length > 0 && <Note label="For example" values={examples} />}
    </div>
  )
}

function Note({ label, values }: { label: string; values: unknown[] }) {
  return (
    <p className="text-note">
      {label}{' '}
      {values.map((value) => (
        <code key={JSON.stringify(value)} className="mr-2 rounded-chip bg-shade px-1 font-mono">
          {typeof value === 'string' && value !== '' ? value : JSON.stringify(value)}
        </code>
      ))}
    </p>
  )
}

function InnerFields({ schema }: { schema: SchemaView }) {
  const inner = fieldsOf(schema)
  if (!inner) return null
  const { required = [] } = objectOf(schema) ?? {}
  return (
    <details className="mt-1 pl-3">
      <summary className={`flex min-h-8 items-center text-note text-muted hover:text-ink ${FOLD}`}>
        {Object.keys(inner).length} fields
      </summary>
      <FieldList fields={inner} required={required} />
    </details>
  )
}

function TypeName({ schema }: { schema: SchemaView }) {
  const reference = referenceOf(schema)
  const words = describeType(schema)
  if (!reference) return words
  const name = nameOfReference(reference)
  const [before, ...after] = words.split(name)
  return (
    <>
      {before}
      <a href={`#${schemaAnchor(name)}`} className="underline underline-offset-4 hover:text-ink">
        {name}
      </a>
      {after.join(name)}
    </>
  )
}

/** The fields of an object, of the objects in a list, or of an object that may be null. */
function fieldsOf(schema: SchemaView): Record<string, SchemaView> | null {
  const { properties = {} } = objectOf(schema) ?? {}
  return Object.keys(properties).length > 0 ? properties : null
}

function objectOf(schema: SchemaView): SchemaView | null {
  if (schema.properties) return schema
  const inside = [schema.items, ...(schema.anyOf ?? schema.oneOf ?? [])]
  return inside.reduce<SchemaView | null>(
    (found, one) => found ?? (one ? objectOf(one) : null),
    null,
  )
}

function referenceOf(schema: SchemaView): string | null {
  if (schema.$ref) return schema.$ref
  const inside = [schema.items, ...(schema.anyOf ?? schema.oneOf ?? [])]
  return inside.reduce<string | null>(
    (found, one) => found ?? (one ? referenceOf(one) : null),
    null,
  )
}
