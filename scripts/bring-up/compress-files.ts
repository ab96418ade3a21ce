import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Fonts and pictures are compressed in themselves. */
const COMPRESSIBLE = '**/*.{js,css,svg,json,txt}'
/** Smaller ones fit into one packet as they are. */
const LEAST_BYTES = 1_000

/**
 * Puts `<file>.br` and `<file>.gz`, as small as those formats can be, beside each text file of a
 * folder, so that serving one costs no compression.
 */
export async function compressFiles(folder: string): Promise<void> {
  const files: string[] = []
  for await (const file of glob(COMPRESSIBLE, { cwd: folder })) files.push(path.join(folder, file))
  await Promise.all(files.map(compressFile))
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < LEAST_BYTES) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
