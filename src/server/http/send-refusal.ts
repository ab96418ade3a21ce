import type { ServerResponse } from 'node:http'
import type { ErrorAnswer } from '@/domain/api/errors'
import type { ApiError } from './api-error'

type Options = {
  /** Whether a person looks at it in a browser, instead of a program that reads JSON. */
  isPage: boolean
}

/** Answers a request that is not passed on. */
export function sendRefusal(response: ServerResponse, error: ApiError, { isPage }: Options): void {
  const body = isPage ? page(error.message) : json(error)
  response.writeHead(error.status, {
    ...error.headers,
    'cache-control': 'private, no-store',
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function json({ problems }: ApiError): string {
  return JSON.stringify({ errors: problems } satisfies ErrorAnswer)
}

/** @param message a text of ours, without anything that came with the request. */
function page(message: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>This does not work</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem }
</style>
<h1>This does not work</h1>
<p>${message}</p>
<p><a href="/">To the gallery</a></p>
</html>
`
}
