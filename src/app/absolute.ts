import { getEnv } from '@/server/env'

/** The public address of a path on this site. */
export function absolute(path: string): string {
  return new URL(path, getEnv().SITE_URL).href
}
