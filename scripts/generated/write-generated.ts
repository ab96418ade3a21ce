import { writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'

/** The files that follow from the configuration alone. */
export const GENERATED_FILES = [
  'src/payload-types.ts',
  'src/app/(payload)/admin/importMap.js',
  '.env.example',
] as const

/** Writes the types, the admin's import map and `.env.example` as the configuration gives them. */
export async function writeGenerated(payload: Payload): Promise<void> {
  const { generateTypes } = await import('payload/node')
  const { generateImportMap } = await import('payload')
  const { renderEnvExample } = await import('@/server/env-example')
  await generateTypes(payload.config, { log: false })
  await generateImportMap(payload.config, { log: false })
  await writeFile('.env.example', renderEnvExample())
}
