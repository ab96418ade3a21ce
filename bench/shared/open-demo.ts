import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoSrefs } from '@/demo/catalogue'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { startDemo } from '../../scripts/checks/start-demo'

/** The production build with the demo's content on data of its own, until the run ends. @returns its address. */
export async function openDemo(processes: ProcessGroup): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gallery-demo-'))
  processes.add({ name: 'Folder', stop: () => rm(dataDir, { recursive: true, force: true }) })
  const port = await findUnusedPort()
  const demo = await startDemo({ processes, port, count: demoSrefs.length, dataDir })
  return demo.address
}
