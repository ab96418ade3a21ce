import { createServer } from 'node:http'
import createNext from 'next'
import { createApplicationListener } from '@/server/http/create-application-listener'
import { logger } from '@/server/logger'

/** The application as fronts reach it, on a port instead of a socket: `serve-application.ts <port>`. */
const port = Number(process.argv[2])
const app = createNext({ dev: false, dir: process.cwd(), hostname: 'localhost', port })
await app.prepare()
createServer(
  { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 },
  createApplicationListener({ handle: app.getRequestHandler(), logger }),
).listen(port, 'localhost')
