import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
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

/** A Varnish with the shipped configuration, before an origin on a port of this machine. */
export async function startVarnish({ originPort }: { originPort: number }): Promise<TestVarnish> {
  const program = requireVarnish()
  const folder = await mkdtemp(path.join(tmpdir(), 'varnish-'))
  await writeFile(path.join(folder, 'backend.vcl'), backend(originPort))
  const [port, purgePort] = [await findUnusedPort(), await findUnusedPort()]
  const processes = createProcessGroup()
  const { ended } = processes.spawn({
    name: 'Varnish',
    program,
    args: [
      ...['-F', '-j', 'none', '-n', path.join(folder, 'run')],
      ...['-p', `vcl_path=${folder}:${FOLDER}`, '-p', 'http_gzip_support=off'],
      ...['-f', path.join(FOLDER, 'default.vcl'), '-s', 'malloc,16m'],
      ...['-a', `web=${HOST}:${port},HTTP`, '-a', `purge=${HOST}:${purgePort},HTTP`],
    ],
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const purgeUrl = `http://${HOST}:${purgePort}`
  const isReady = () =>
    fetch(purgeUrl).then(
      ({ ok }) => ok,
      () => false,
    )
  const failed = ended.then(({ code }) =>
    Promise.reject(new Error(`Varnish ended with ${code}. Is vmod-xkey there (varnish-modules)?`)),
  )
  await Promise.race([failed, waitUntil('Varnish answers', isReady)])
  failed.catch(() => undefined)
  return {
    url: `http://${HOST}:${port}`,
    purgeUrl,
    stop: async () => {
      await processes.stopAll()
      await rm(folder, { recursive: true, force: true })
    },
  }
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
