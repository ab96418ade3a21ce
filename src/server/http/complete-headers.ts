import type { ServerResponse } from 'node:http'
import { beforeHeaders } from './before-headers'
import { hintSession } from './hint-session'
import { REQUEST_ID_HEADER } from './request-id'

const POLICY = 'content-security-policy'

/**
 * Adds to an answer, just before it is sent, the headers that it has not set itself.
 *
 * A whole list of headers, as what is stored has it, is only made longer: to set each header by itself
 * and then to merge them takes Node as long again as to answer.
 *
 * @param headers as they are then. The request's id among them is always theirs.
 */
export function completeHeaders(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  beforeHeaders(response, (given) => {
    const [status, own] = given
    if (typeof status === 'number' && isWhole(own, response)) {
      given[1] = withMissing(status, own, headers)
      return
    }
    for (const name of Object.keys(headers)) {
      if (!isWanted(name, response.statusCode)) continue
      const isMissing = name === REQUEST_ID_HEADER || !response.hasHeader(name)
      if (isMissing) response.setHeader(name, headers[name] ?? '')
    }
    hintSession(response)
  })
}

function withMissing(
  status: number,
  own: string[],
  headers: Readonly<Record<string, string>>,
): string[] {
  const all = [...own]
  for (const name of Object.keys(headers)) {
    if (isWanted(name, status) && !own.includes(name)) all.push(name, headers[name] ?? '')
  }
  return all
}

/** Whether nothing but a list of headers is to be sent, without a cookie that others would belong to. */
function isWhole(own: unknown, response: ServerResponse): own is string[] {
  return Array.isArray(own) && !own.includes('set-cookie') && response.getHeaderNames().length === 0
}

/** A browser that keeps its page keeps the policy that came with it, and knows the page's scripts by it. */
function isWanted(name: string, status: number): boolean {
  return status !== 304 || name !== POLICY
}
