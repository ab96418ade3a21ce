import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { CapturedAnswer } from '../capture-answers'

/**
 * Nothing but Node: sends answers that were captured, as they came. `serve-raw.ts <port> <file>`, the
 * file being JSON of them.
 */
const [port = '', file = ''] = process.argv.slice(2)
const captured = JSON.parse(readFileSync(file, 'utf8')) as CapturedAnswer[]

const answers = new Map(
  captured.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }]),
)

createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (!answer) {
    response.writeHead(404).end()
    return
  }
  const etag = request.headers['if-none-match']
  if (etag && etag === answer.headers.etag) {
    response.writeHead(304, withoutLength(answer.headers)).end()
    return
  }
  response.writeHead(200, answer.headers).end(answer.body)
}).listen(Number(port), 'localhost')

function withoutLength({ 'content-length': _, ...headers }: Record<string, string>) {
  return headers
}
