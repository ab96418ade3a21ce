import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createProcessGroup } from '../../scripts/bring-up/process-group'
import { requireVarnish } from '../../scripts/checks/require-varnish'
import { waitUntil } from './wait-until'

export type TestVarnish = {
  /** Where visitors come. */
  url: string
  /** Where purges come. */
  purgeUrl: string
  stop: () => Promise<void>
}

const FOLDER = path.resolve('deploy', 'varnish')
const HOST = '127.0.0.1'
/** It chooses ports itself: one that was free a second ago may have been taken by a connection since. */
const ANY_PORT = `${HOST}:0,HTTP`

const run = promisify(execFile)

/** A Varnish with the shipped configuration, before an origin on a port of this machine. */
export async function startVarnish({ originPort }: { originPort: number }): Promise<TestVarnish> {
  const program = requireVarnish()
  const folder = await mkdtemp(path.join(tmpdir(), 'varnish-'))
  await writeFile(path.join(folder, 'backend.vcl'), backend(originPort))
  const workFolder = path.join(folder, 'run')
  const processes = createProcessGroup()
  const { ended } = processes.spawn({
    name: 'Varnish',
    program,
    args: [
      ...['-F', '-j', 'none', '-n', workFolder],
      ...['-p', `vcl_path=${folder}:${FOLDER}`, '-p', 'http_gzip_support=off'],
      ...['-f', path.join(FOLDER, 'default.vcl'), '-s', 'malloc,16m'],
      ...['-a', `web=${ANY_PORT}`, '-a', `purge=${ANY_PORT}`],
    ],
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  let urls: Map<string, string> = new Map()
  const isReady = async () => {
    urls = await readUrls(workFolder).catch(() => urls)
    const purgeUrl = urls.get('purge')
    return (
      purgeUrl !== undefined &&
      fetch(purgeUrl).then(
        ({ ok }) => ok,
        () => false,
      )
    )
  }
  const failed = ended.then(({ code }) =>
    Promise.reject(new Error(`Varnish ended with ${code}. Is vmod-xkey there (varnish-modules)?`)),
  )
  await Promise.race([failed, waitUntil('Varnish answers', isReady)])
  failed.catch(() => undefined)
  return {
    url: urls.get('web') ?? '',
    purgeUrl: urls.get('purge') ?? '',
    stop: async () => {
      await processes.stopAll()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where a Varnish listens, by the names of its listeners. @param folder its working directory. */
async function readUrls(folder: string): Promise<Map<string, string>> {
  const { stdout } = await run('varnishadm', ['-n', folder, 'debug.listen_address'])
  const lines = stdout.matchAll(/^(\S+) (\S+) (\d+)$/gm)
  return new Map([...lines].map(([, name = '', host, port]) => [name, `http://${host}:${port}`]))
}

/** As `deploy/varnish/backend.vcl`, and sooner aware of what has gone. */
function backend(port: number): string {
  return `
probe live { .url = "/api/health/live"; .interval = 100ms; .timeout = 500ms; .window = 2;
  .threshold = 1; .initial = 1; }
backend app { .host = "${HOST}"; .port = "${port}"; .probe = live; .connect_timeout = 1s;
  .first_byte_timeout = 2s; }
sub vcl_init { new gallery = directors.round_robin(); gallery.add_backend(app); }
`
}
