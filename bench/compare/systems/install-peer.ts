import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runNpm } from '../../../scripts/bring-up/run-npm.mjs'

export type PeerName = 'payload' | 'strapi' | 'directus'

const TEMPLATES = path.resolve(import.meta.dirname, '..', '..', 'peers')
/** Not in the repository, and not looked at by any tool. */
const INSTALLED = path.resolve('.cache', 'peers')

export type Peer = {
  folder: string
  /** Changes with what is in the template. */
  hash: string
  /** Makes rows of the staged ones, as SQL. */
  fill: string
}

/**
 * Brings what stands in `bench/peers/<name>` to a folder that is not kept in the repository, and installs
 * the packages that it names, unless they are there.
 */
export async function installPeer(name: PeerName): Promise<Peer> {
  const template = path.join(TEMPLATES, name)
  const folder = path.join(INSTALLED, name)
  await mkdir(folder, { recursive: true })
  await cp(template, folder, { recursive: true })
  const packages = await readFile(path.join(template, 'package.json'), 'utf8')
  const stamp = path.join(folder, '.installed')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== packages) {
    await rm(path.join(folder, 'package-lock.json'), { force: true })
    const npm = { nodeProgram: process.execPath, cwd: folder }
    await runNpm({ ...npm, args: ['install', '--ignore-scripts'] })
    if (name === 'directus') await makeSandboxLoad(folder)
    await writeFile(stamp, packages)
  }
  return {
    folder,
    hash: await hashOf(template),
    fill: await readFile(path.join(template, 'fill.sql'), 'utf8'),
  }
}

/** The version of a package that a peer has installed. */
export function installedVersion({ folder }: Peer, packageName: string): string {
  const file = path.join(folder, 'node_modules', packageName, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/**
 * Directus loads a sandbox for code of its users, which a system library that is too old for the binary
 * in its package keeps from loading. Then it is compiled for this Node.
 */
async function makeSandboxLoad(folder: string): Promise<void> {
  try {
    execFileSync(process.execPath, ['-e', "require('isolated-vm')"], {
      cwd: folder,
      stdio: 'ignore',
    })
  } catch {
    await runNpm({
      nodeProgram: process.execPath,
      cwd: folder,
      args: ['rebuild', 'isolated-vm', ...nodeHeaders()],
    })
  }
}

/** Those that came with this Node; elsewhere they are fetched. */
function nodeHeaders(): string[] {
  const home = path.resolve(path.dirname(process.execPath), '..')
  const isThere = existsSync(path.join(home, 'include', 'node', 'node_version.h'))
  return isThere ? [`--nodedir=${home}`] : []
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const files: string[] = []
  for await (const file of glob('**/*.*', { cwd: folder })) files.push(file)
  for (const file of files.sort()) {
    const content = await readFile(path.join(folder, file)).catch(() => '') // A folder with a dot.
    hash.update(file).update(content)
  }
  return hash.digest('hex')
}
