import { createServer } from 'node:http'
import { runChild } from '../../scripts/bring-up/serving/child'
import { createDrain } from '../../scripts/bring-up/serving/drain-server'
import { listenOnSocket } from '../../scripts/bring-up/serving/listen'

/** A process as the main one starts them: says who it is, can be broken, and answers slowly if asked. */
await runChild(async (main) => {
  const socketPath = process.argv[2] ?? ''
  if (socketPath === 'broken') throw new Error('It cannot start.')
  const server = createServer((request, response) => {
    if (request.url === '/die') process.kill(process.pid, 'SIGKILL')
    else if (request.url === '/slow') setTimeout(() => response.end('slow'), 300)
    else response.end(String(process.pid))
  })
  const drain = createDrain(server)
  await listenOnSocket(server, socketPath)
  main.answer('name', () => process.pid)
  return { drain: () => drain({ lingerMs: 0, graceMs: 2_000 }) }
})
