import { UserFacingError } from '../user-facing-error'

type Explanation = { pattern: RegExp; message: string; hint: string }

const useOwnServer = 'or set DATABASE_URL to a Postgres server of your own'

const explanations: Explanation[] = [
  {
    pattern: /No space left on device|EDQUOT|could not write .*: wrote only/i,
    message: 'the disk is full',
    hint: 'Free about 1 GB and start again.',
  },
  {
    pattern: /Address already in use|could not bind IPv4|could not create any TCP\/IP sockets/i,
    message: 'its port is taken by another program',
    hint: 'Start again, or name a free port.',
  },
  {
    pattern: /incompatible with server|was initialized by PostgreSQL version/i,
    message: 'the data was made by another Postgres version',
    hint: 'Move the data folder away to start with an empty database.',
  },
  {
    pattern: /Read-only file system/i,
    message: 'the disk is read-only',
    hint: `Move the project to a disk that can be written to, ${useOwnServer}.`,
  },
  {
    pattern: /Permission denied|has wrong ownership|invalid permissions|EACCES|EPERM/i,
    message: 'this account may not use its files',
    hint: `Run the command as the user that made the folder, or delete the folder; ${useOwnServer}.`,
  },
  {
    pattern: /ENOENT|error while loading shared libraries|GLIBC|Exec format error|ENOEXEC/i,
    message: 'its programs do not run on this system (they need glibc on Linux)',
    hint: `Run npm ci on this very machine, ${useOwnServer}.`,
  },
  {
    pattern: /could not create shared memory segment|Cannot allocate memory/i,
    message: 'the system has no shared memory left for it',
    hint: 'Close other programs and start again.',
  },
  {
    pattern: /could not locate a valid checkpoint|invalid checkpoint|PANIC/i,
    message: 'the data is damaged',
    hint: 'Move the data folder away to start with an empty database, and restore a backup.',
  },
]

/**
 * Turns what initdb or the server printed into an error for a person. The output is matched, not
 * shown, as long as its cause is a known one.
 */
export function explainFailure({
  what,
  output,
  dataDir,
}: {
  what: string
  output: string
  dataDir: string
}): UserFacingError {
  const known = explanations.find(({ pattern }) => pattern.test(output))
  const message = known ? known.message : lastMeaningfulLine(output)
  return new UserFacingError({
    message: `${what} in ${dataDir}: ${message}.`,
    ...(known ? { hint: known.hint } : {}),
    cause: new Error(output.trim()),
  })
}

/** The same for an error of the file system; every other error is returned as it is. */
export function explainFileError({
  error,
  what,
  dataDir,
}: {
  error: unknown
  what: string
  dataDir: string
}): unknown {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException
  // Node reports ENOENT when it cannot make folders on a disk that is read-only.
  const isReadOnly = code === 'EROFS' || (code === 'ENOENT' && syscall === 'mkdir')
  const output = isReadOnly ? 'Read-only file system' : message
  const isForPerson = isReadOnly || ['EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].includes(code)
  return isForPerson ? explainFailure({ what, output, dataDir }) : error
}

function lastMeaningfulLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /(FATAL|PANIC|error):/i.test(line))
  const line = telling ?? lines.findLast((text) => text !== '') ?? 'it ended without a word'
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').replace(/\.$/, '')
}
