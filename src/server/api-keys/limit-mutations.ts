import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { judgeApiKey } from '@/access/judgeApiKey'

type Rules = SanitizedConfig['graphQL']['validationRules']

/** The names that Payload gives to mutations of users and of their keys, such as `logoutUser`. */
const OF_ACCOUNTS = /(?:User|Users|ApiKey|ApiKeys)$/
const UPDATE_OF_USERS = /^updateUsers?$/

/** Adds the rule that holds each mutation against the key that asks for it. */
export function limitMutations(others: Rules): Rules {
  return (args) => {
    const { req } = args.contextValue as { req: { user: unknown } }
    return [...(others?.(args) ?? []), ruleFor(req.user)]
  }
}

function ruleFor(user: unknown): ValidationRule {
  return (context: ValidationContext) => ({
    // Known by its type and not by its place: fragments hold mutations too.
    enter: (node) => {
      if (node.kind !== 'Field') return
      const parent = context.getParentType()
      if (!parent || parent !== context.getSchema().getMutationType()) return
      const name = node.name.value
      const collection = OF_ACCOUNTS.test(name) ? 'users' : undefined
      const reason = judgeApiKey({ user, collection, isUpdate: UPDATE_OF_USERS.test(name) })
      if (reason) context.reportError(new GraphQLError(reason, { nodes: node }))
    },
  })
}
