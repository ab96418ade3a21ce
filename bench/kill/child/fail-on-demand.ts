import type { Payload, RequestContext } from 'payload'

const MARK = 'isToFail'

/** Given to an operation, makes its last hook fail. */
export const failingContext = (): RequestContext => ({ [MARK]: true })

/** Adds a last hook to what editors change, so that a save can fail after all that the others did. */
export function failOnDemand(payload: Payload): void {
  for (const slug of ['srefs', 'categories', 'tags', 'media'] as const) {
    const { hooks } = payload.collections[slug].config
    hooks.afterChange.push(({ doc, req }) => {
      refuseIfMarked(req.context)
      return doc
    })
    hooks.afterDelete.push(({ req }) => refuseIfMarked(req.context))
  }
}

function refuseIfMarked(context: RequestContext): void {
  if (context[MARK]) throw new Error('The last hook fails, as it was asked to.')
}
