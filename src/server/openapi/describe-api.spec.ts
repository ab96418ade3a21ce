import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '@/domain/api/catalogue'
import { errorCodesOf } from '@/domain/api/define-route'
import { ERROR_STATUS } from '@/domain/api/errors'
import { describeApi } from './describe-api'

const document = describeApi({
  routes: ROUTES,
  siteUrl: 'https://gallery.test',
  version: '1.2.3',
})

type Operation = {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean; description?: string }[]
  requestBody?: object
  responses: Record<string, { $ref?: string; content?: Record<string, object> }>
  security: object[]
}

/** The operation of a route, as a program would read it. */
function operationOf(route: { path: string; method: string }): Operation {
  const paths = JSON.parse(JSON.stringify(document.paths))
  return paths[route.path]?.[route.method.toLowerCase()]
}

describe('the description of the API', () => {
  it('has nothing that a linter for OpenAPI would complain about', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: 'openapi.json',
      config,
    })
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([])
  })

  it('holds every route and no other', () => {
    const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it.each(ROUTES)('has every status of $method $path', (route) => {
    const { responses } = operationOf(route)
    const errors = errorCodesOf(route)
    const known = [
      ...Object.keys(route.answers),
      ...errors.map((code) => String(ERROR_STATUS[code])),
    ]
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(known))
    for (const code of errors) {
      const response = responses[ERROR_STATUS[code]]
      expect(response).toEqual({ $ref: `#/components/responses/${code}` })
    }
    for (const [status, schema] of Object.entries(route.answers)) {
      expect(responses[status]?.content !== undefined, status).toBe(schema !== null)
    }
  })

  it.each(ROUTES)('says what $method $path takes', (route) => {
    const { parameters = [], requestBody, security } = operationOf(route)
    const names = (place: string) =>
      parameters.filter((one) => one.in === place).map(({ name }) => name)
    expect(names('path')).toEqual(Object.keys(route.parameters?.shape ?? {}))
    expect(names('query')).toEqual(Object.keys(route.query?.shape ?? {}))
    expect(requestBody !== undefined).toBe(route.body !== undefined)
    expect(security.some((way) => Object.keys(way).length === 0)).toBe(route.asker === 'anyone')
  })

  it('names every variable part of an address and nothing else', () => {
    for (const { path, parameters } of ROUTES) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(parameters?.shape ?? {}), path).toEqual(parts)
    }
  })

  it('describes lists of values as they are written in an address', () => {
    const parameters = operationOf({ path: '/api/sref', method: 'GET' }).parameters ?? []
    const named = (wanted: string) => parameters.find(({ name }) => name === wanted)
    expect(named('tag')).toMatchObject({ explode: true, schema: { type: 'array', maxItems: 20 } })
    expect(named('facets')).toMatchObject({ explode: false, schema: { type: 'array' } })
    expect(named('limit')).toMatchObject({
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    })
    expect(named('premium')).toMatchObject({ schema: { type: 'boolean' } })
    expect(named('limit')).not.toHaveProperty('required')
    const path = operationOf({ path: '/api/sref/{ref}/similar', method: 'GET' }).parameters
    expect(path?.[0]).toMatchObject({ name: 'ref', in: 'path', required: true })
  })

  it('leaves the address of the site to whoever runs it', () => {
    expect(document.servers).toEqual([{ url: 'https://gallery.test' }])
    expect(document.info.version).toBe('1.2.3')
  })
})
