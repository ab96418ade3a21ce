import { startEmbeddedPostgres } from '../../src/server/embedded-postgres/start-embedded-postgres'

/** Starts the server on the folder given as argument, says so, and stays until it is killed. */
await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', fast: true })
console.log('ready')
setInterval(() => undefined, 60_000)
