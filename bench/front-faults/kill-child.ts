import { execFileSync } from 'node:child_process'

type Input = {
  /** Of a gallery on this machine. */
  url: string
  /** Of its processes, e.g. `application-main`. */
  program: string
}

/** Kills the process of a gallery that runs a program. */
export async function killChild({ url, program }: Input): Promise<void> {
  const { port } = new URL(url)
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  const found = processes.find(
    (line) => line.includes(`${program}.ts`) && line.includes(`"port":${port}`),
  )
  if (!found) throw new Error(`No ${program} serves port ${port}.`)
  process.kill(Number.parseInt(found, 10), 'SIGKILL')
}
