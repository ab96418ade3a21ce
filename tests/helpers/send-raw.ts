import { type IncomingHttpHeaders, request } from 'node:http'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

type Options = {
  port: number
  /** Sent as it is, which `fetch` would not do. */
  target: string
  method?: string
  headers?: Record<string, string | string[]>
}

/** Sends a request whose target and headers nobody has put in order. */
export function sendRaw({ port, target, method = 'GET', headers = {} }: Options) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: target, method, headers }
    const sent = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}
