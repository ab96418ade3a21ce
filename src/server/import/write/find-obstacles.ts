import {
  beforeChangeTraverseFields,
  createLocalReq,
  type Field,
  type Payload,
  type ValidationFieldError,
} from 'payload'
import { findLacks } from '@/domain/import-row'
import { explainPremiumCodeLeak, findPremiumCodeLeaks } from '@/domain/premium-code-leak'
import type { ModelResolver } from './resolve-models'
import type { SrefState } from './sref-state'

/** Tells, as sentences, what keeps a style from being published; nothing for one that is complete. */
export type FindObstacles = (state: SrefState) => Promise<string[]>

/**
 * Makes the check that a style passes before it is published. It is the collection's own: Payload
 * runs the very `validate` functions of the fields. Only its look at each model, a query a style,
 * is replaced by one at the models that the import knows.
 */
export async function createObstacleFinder({
  payload,
  models,
}: {
  payload: Payload
  models: ModelResolver
}): Promise<FindObstacles> {
  const collection = payload.collections.srefs.config
  const fields = withoutQueries(collection.fields)
  const req = await createLocalReq({}, payload)

  return async (state) => {
    const lacks = findLacks({
      categoryCount: state.categories.length,
      pictureCount: state.samples.length,
    })
    const leaks = findPremiumCodeLeaks(state.row).map(explainPremiumCodeLeak)
    const unfit = await findUnfitModels(state, models)
    const invalid = lacks.length > 0 ? [] : await validate(toDocument(state))
    return [...lacks, ...leaks, ...unfit, ...invalid]
  }

  async function validate(document: Record<string, unknown>): Promise<string[]> {
    const errors: ValidationFieldError[] = []
    await beforeChangeTraverseFields({
      collection,
      context: {},
      data: document,
      doc: {},
      docWithLocales: {},
      errors,
      fieldLabelPath: '',
      fields,
      global: null,
      mergeLocaleActions: [],
      operation: 'create',
      overrideAccess: true,
      parentIndexPath: '',
      parentPath: '',
      parentSchemaPath: '',
      req,
      siblingData: document,
      siblingDoc: {},
      siblingDocWithLocales: {},
    })
    return errors.map(({ label, message, path }) => `${label || path}: ${message}`)
  }
}

/** The fields without what asks the database, and without the public view, which is computed. */
function withoutQueries(fields: readonly Field[]): Field[] {
  return fields
    .filter((field) => !('name' in field && field.name === 'public'))
    .map((field) => {
      const copy = { ...field } as Record<string, unknown>
      if ('filterOptions' in field) copy.filterOptions = undefined
      if ('fields' in field) copy.fields = withoutQueries(field.fields)
      if (field.type === 'tabs') {
        copy.tabs = field.tabs.map((tab) => ({ ...tab, fields: withoutQueries(tab.fields) }))
      }
      return copy as unknown as Field
    })
}

/** The same rule as the model fields' `filterOptions`: of the right kind and not retired. */
async function findUnfitModels(state: SrefState, models: ModelResolver): Promise<string[]> {
  const uses = [
    { model: state.row.defaults_model, styleVersion: state.row.defaults_styleVersion },
    ...state.samples,
  ]
  const reasons = new Set<string>()
  for (const use of uses) {
    for (const kind of ['model', 'styleVersion'] as const) {
      const id = use[kind]
      if (!id) continue
      const model = await models.get(id)
      if (!model || model.kind !== kind)
        reasons.add(
          `It names a ${model?.parameter ?? 'model'} as ${kind === 'model' ? 'its model' : 'its style version'}.`,
        )
      else if (model.retired) reasons.add(`Its model ${model.parameter} is retired.`)
    }
  }
  return [...reasons]
}

/** The nested form that fields are validated in. */
function toDocument({ row, categories, tags, samples }: SrefState): Record<string, unknown> {
  const document: Record<string, unknown> = { categories, tags, _status: 'published' }
  for (const [column, value] of Object.entries(row)) {
    const [name = '', inner] = column.startsWith('_') ? [column] : column.split('_')
    if (name === '_status' || name === 'public') continue
    if (inner === undefined) document[name] = value
    else document[name] = { ...(document[name] as object | undefined), [inner]: value }
  }
  document.samples = samples.map((sample) => ({ ...sample }))
  return document
}
