import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql'

/** `Srefs { docs { samples { image { sizes { w320webp { url } } } } } }` is seven deep. */
const MAX_DEPTH = 8

/** The same question under many names is many questions. */
const MAX_ALIASES = 10

/** What Payload's own count of complexity leaves open. */
export function graphqlValidationRules(): ValidationRule[] {
  const options = { propagateOnRejection: false, onReject: [report] }
  return [
    maxDepthRule({ ...options, n: MAX_DEPTH }) as ValidationRule,
    maxAliasesRule({ ...options, n: MAX_ALIASES }) as ValidationRule,
  ]
}

/** Thrown, as the rules would do by themselves, it would be a failure of the server. */
function report(context: ValidationContext | null, error: GraphQLError): void {
  context?.reportError(error)
}
