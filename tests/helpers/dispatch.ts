import type { RouteContract } from '@/domain/api/define-route'

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>
type Routes = Record<string, Handler | undefined>

const PAYLOAD = '/api/cms'

/**
 * Answers a request as the server would, by the handlers themselves: those of our API, of files such as
 * feeds, and Payload's. Null where only a server with pages could answer.
 */
export async function dispatch(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (pathname === `${PAYLOAD}/graphql`) {
    return answer(await import('@/app/(payload)/api/cms/graphql/route'), request, {})
  }
  if (pathname.startsWith(`${PAYLOAD}/`)) {
    const slug = pathname.slice(PAYLOAD.length + 1).split('/')
    const routes = await import('@/app/(payload)/api/cms/[...slug]/route')
    return answer(routes, request, { slug })
  }
  if (!pathname.startsWith('/api/')) return answerFile(request, pathname)
  const { ROUTES } = await import('@/domain/api/catalogue')
  const found = mostExact(ROUTES.filter(({ path }) => matchPath(path, pathname)))
  if (!found) return answer(await import('@/app/api/[...missing]/route'), request, {})
  const module = MODULES[fileOf(found.path)]
  return module ? answer(await module(), request, matchPath(found.path, pathname) ?? {}) : null
}

const MODULES = import.meta.glob<Routes>('../../src/app/api/**/route.ts')

/** Feeds, sitemaps and the like, which stand outside the API. */
const FILES = import.meta.glob<Routes>([
  '../../src/app/**/route.ts',
  '!../../src/app/api/**',
  '!../../src/app/(payload)/**',
])

async function answerFile(request: Request, pathname: string): Promise<Response | null> {
  for (const [file, load] of Object.entries(FILES)) {
    const path = file
      .replace(/^.*\/src\/app|\/\(\w+\)|\/route\.ts$/g, '')
      .replace(/\[(\w+)\]/g, '{$1}')
    const parameters = matchPath(path, pathname)
    if (parameters) return answer(await load(), request, parameters)
  }
  return null
}

function fileOf(path: string): string {
  return `../../src/app${path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`
}

/** Fixed parts go before variable ones, as in Next. */
function mostExact(routes: RouteContract[]): RouteContract | undefined {
  const variables = ({ path }: RouteContract) => path.split('{').length
  return routes.toSorted((one, other) => variables(one) - variables(other))[0]
}

function matchPath(path: string, pathname: string): Record<string, string> | null {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`)
  const values = pattern.exec(pathname)?.slice(1)
  return values
    ? Object.fromEntries(names.map((name, at) => [name, decode(values[at] ?? '')]))
    : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function answer(routes: object, request: Request, params: Record<string, unknown>) {
  const handlers = routes as Routes
  const handler = handlers[request.method] ?? (request.method === 'HEAD' ? handlers.GET : undefined)
  if (!handler) return new Response(null, { status: 405 })
  return handler(request, { params: Promise.resolve(params as Record<string, string>) })
}
