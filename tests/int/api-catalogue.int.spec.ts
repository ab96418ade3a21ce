import { beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '@/domain/api/catalogue'
import { errorAnswerSchema } from '@/domain/api/errors'
import { loadRoutes, METHODS, type RouteFile } from '../helpers/api/load-routes'

let files: RouteFile[]

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef',
  })
  files = await loadRoutes()
})

describe('the catalogue of routes', () => {
  it('gives every route a name, an address and a method of its own', () => {
    const names = ROUTES.map(({ id }) => id)
    const places = ROUTES.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(places).size).toBe(places.length)
  })

  it('has a file for every address, and an address for every file', () => {
    const addresses = [...new Set<string>(ROUTES.map(({ path }) => path))].sort()
    expect(files.map(({ address }) => address).sort()).toEqual(addresses)
  })

  it('is what the handlers are made of', () => {
    for (const { address, handlers } of files) {
      for (const contract of ROUTES.filter(({ path }) => path === address)) {
        expect(handlers[contract.method]?.contract?.id, address).toBe(contract.id)
      }
    }
  })

  it('decides which methods an address has; the others say so', async () => {
    for (const { file, address, handlers } of files) {
      const known = ROUTES.filter(({ path }) => path === address).map(({ method }) => method)
      const exported = Object.keys(handlers).filter((name) => /^[A-Z]+$/.test(name))
      expect(exported, file).toEqual(expect.arrayContaining([...METHODS]))
      for (const method of METHODS.filter((one) => !known.includes(one))) {
        const answer = await ask(handlers[method], address, method)
        expect(answer.status, `${method} ${address}`).toBe(405)
        expect(allowed(answer), `${method} ${address}`).toEqual(
          [...known, ...(known.includes('GET') ? ['HEAD'] : [])].sort(),
        )
        errorAnswerSchema.parse(await answer.json())
      }
    }
  })
})

async function ask(
  handler: RouteFile['handlers'][string] | undefined,
  path: string,
  method: string,
) {
  if (!handler) throw new Error(`${path} has no ${method}.`)
  const address = new URL(path.replace(/\{\w+\}/g, 'any'), 'http://localhost:3000')
  return handler(new Request(address, { method }), { params: Promise.resolve({}) })
}

function allowed({ headers }: Response): string[] {
  return (headers.get('allow') ?? '').split(', ').sort()
}
