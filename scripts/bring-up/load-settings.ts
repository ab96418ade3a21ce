import { existsSync } from 'node:fs'

/**
 * Reads `.env`, where there is one. It comes before any default of a command, because a variable
 * that is set already is not read from the file.
 */
export function loadSettings(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}
