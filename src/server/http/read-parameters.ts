import { z } from 'zod'
import type { RouteContract } from '@/domain/api/define-route'
import { ApiError } from './api-error'
import { parseQuery } from './parse-query'

const NONE = z.strictObject({})

type Input = { request: Request; context: { params: Promise<Record<string, string>> } }

/**
 * Reads the variable parts of the path and the query by the contract.
 *
 * @throws ApiError `not_found` where the path cannot be one of ours, `invalid_parameter` that names
 * every parameter at fault.
 */
export async function readParameters(contract: RouteContract, { request, context }: Input) {
  const { searchParams } = new URL(request.url)
  const query = parseQuery(contract.query ?? NONE, searchParams)
  const { parameters } = contract
  const parts = await context.params
  const path = parameters?.safeParse(parts)
  if (path && (!path.success || !Object.values(parts).every(isStorable))) {
    throw new ApiError({ code: 'not_found', message: 'There is nothing at this address.' })
  }
  return { query, path: path?.data }
}

/** Postgres holds no NUL and no half of a character, so nothing there can be called so. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
