import type { CollectionBeforeOperationHook, Endpoint, SanitizedConfig } from 'payload'
import { apiKeyOf } from '@/access/apiKeyOf'
import { judgeApiKey } from '@/access/judgeApiKey'
import { forbid } from './forbid'
import { limitMutations } from './limit-mutations'

const READING_METHODS = ['get', 'head', 'options', 'connect']
const READING_OPERATIONS = ['read', 'readDistinct', 'count', 'countVersions']

/**
 * Holds everything that Payload offers against the key that asks: each endpoint of REST by its method,
 * each mutation of GraphQL, each operation of each collection. It works on the finished configuration,
 * so that collections and endpoints which are added later, by plugins too, are held as well. The admin
 * is for people: no key opens it.
 */
export function limitApiKeys(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { access, auth, endpoints, hooks, slug } = collection
    hooks.beforeOperation = [limitOperation, ...(hooks.beforeOperation ?? [])]
    if (endpoints) collection.endpoints = endpoints.map((endpoint) => limitEndpoint(endpoint, slug))
    const { admin } = access
    if (auth && admin) access.admin = (args) => !apiKeyOf(args.req.user) && admin(args)
  }
  for (const global of config.globals) {
    const { endpoints } = global
    if (endpoints) global.endpoints = endpoints.map((endpoint) => limitEndpoint(endpoint))
  }
  Object.assign(config, { endpoints: config.endpoints.map((endpoint) => limitEndpoint(endpoint)) })
  config.graphQL.validationRules = limitMutations(config.graphQL.validationRules)
  return config
}

/** What the system itself does (`overrideAccess`) is not the key's doing. */
const limitOperation: CollectionBeforeOperationHook = (hook) => {
  const { args, collection, operation, overrideAccess, req } = hook
  if (overrideAccess || READING_OPERATIONS.includes(operation)) return args
  const fields = 'data' in args ? Object.keys(args.data ?? {}) : []
  const isUpdate = operation === 'update'
  forbid(judgeApiKey({ user: req.user, collection: collection.slug, isUpdate, fields }))
  return args
}

function limitEndpoint(endpoint: Endpoint, collection?: string): Endpoint {
  if (READING_METHODS.includes(endpoint.method)) return endpoint
  const isUpdate = endpoint.method === 'patch'
  return {
    ...endpoint,
    handler: (req) => {
      forbid(judgeApiKey({ user: req.user, collection, isUpdate }))
      return endpoint.handler(req)
    },
  }
}
