const unwanted = /^(PG|LC_|npm_)|^(LANG|LANGUAGE|TZ|LD_LIBRARY_PATH|NODE_OPTIONS)$/

/**
 * The environment of the server's programs: the caller's, without what would change how they
 * behave (a stray PGDATA, a locale that this system does not have).
 */
export function serverEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment }
  for (const name of Object.keys(result)) if (unwanted.test(name)) delete result[name]
  return { ...result, LC_ALL: 'C', TZ: 'UTC' }
}
