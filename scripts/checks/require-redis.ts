import { requireProgram } from './require-program'

/** The path of a Redis server for the tests of the caches; `REDIS_SERVER_PATH` names another. */
export function requireRedis(): string {
  return requireProgram({
    names: ['redis-server', 'valkey-server'],
    packages: ['redis-server'],
    variable: 'REDIS_SERVER_PATH',
    complaint: 'The tests of the caches need a Redis server, and there is none.',
  })
}
