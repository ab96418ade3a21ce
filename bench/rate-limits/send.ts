import { Agent, request } from 'node:http'

const AGENT = new Agent({ keepAlive: true, maxSockets: 64 })

export type Sent = {
  /** Of an instance; requests go to its IPv4 address. */
  url: string
  path: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string | string[]>
}

/** Sends one request from this machine's one address. @returns whether it was let through. */
export function send({ url, path, method = 'GET', headers = {} }: Sent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url)
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, agent: AGENT },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode !== 429))
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}
