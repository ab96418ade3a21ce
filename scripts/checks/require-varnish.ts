import { existsSync } from 'node:fs'
import { requireProgram } from './require-program'

/** Not on everyone's path. */
const USUAL_PATH = '/usr/sbin/varnishd'

/** The path of a Varnish server for the tests of the edge; `VARNISHD_PATH` names another. */
export function requireVarnish(): string {
  if (!process.env.VARNISHD_PATH && existsSync(USUAL_PATH)) return USUAL_PATH
  return requireProgram({
    names: ['varnishd'],
    packages: ['varnish', 'varnish-modules'],
    variable: 'VARNISHD_PATH',
    complaint: 'The tests of the edge need Varnish with vmod-xkey, and there is none.',
  })
}
