import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What can be made again at any time: programs, stamps. Ignored by git. */
export const cacheDir = join(projectRoot, '.cache')

/** What a person made with the project: databases, pictures. Ignored by git. */
export const dataDir = join(projectRoot, '.data')
