import { glob } from 'node:fs/promises'
import path from 'node:path'
import type { RouteContract } from '@/domain/api/define-route'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export type Handler = ((
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>) & { contract?: RouteContract }

export type RouteFile = {
  /** From the root of the project. */
  file: string
  /** As contracts write it: `/api/sref/{ref}`. */
  address: string
  /** What the file exports, by name. */
  handlers: Record<string, Handler>
}

const FOLDER = 'src/app'

/**
 * Every file of our API, with what it exports. The environment has to be set before, since the files
 * read it. The address of everything that is missing is not among them.
 */
export async function loadRoutes(): Promise<RouteFile[]> {
  const files: string[] = []
  for await (const file of glob(`${FOLDER}/api/**/route.ts`)) files.push(file)
  const ours = files.filter((file) => !file.includes('[...')).sort()
  return Promise.all(
    ours.map(async (file) => ({
      file,
      address: addressOf(file),
      handlers: { ...(await import(path.resolve(file))) },
    })),
  )
}

function addressOf(file: string): string {
  const folders = path.dirname(path.relative(FOLDER, file)).split(path.sep)
  return `/${folders.map((folder) => folder.replace(/^\[(\w+)\]$/, '{$1}')).join('/')}`
}
