import { requireProgram } from '../../scripts/checks/require-program'

/** The path of the load tool: written in C, it takes a tenth of the processor that one of Node takes. */
export function requireWrk(): string {
  return requireProgram({
    names: ['wrk'],
    packages: ['wrk'],
    variable: 'WRK',
    complaint: 'The load tool wrk is not there.',
  })
}
