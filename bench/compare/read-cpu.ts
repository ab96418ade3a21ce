import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** What `/proc` counts in. */
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

type Stat = { parent: number; ticks: number }

/** The processor time of a process, its living descendants, and those of them that have ended. */
export async function readCpuSeconds(rootPid: number): Promise<number> {
  const stats = await readStats()
  const children = Map.groupBy([...stats.keys()], (pid) => stats.get(pid)?.parent ?? 0)
  const sum = (pid: number): number =>
    (stats.get(pid)?.ticks ?? 0) +
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(rootPid) / TICKS_PER_SECOND
}

async function readStats(): Promise<Map<number, Stat>> {
  const names = await readdir('/proc')
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const texts = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)),
  )
  return new Map(pids.flatMap((pid, at) => (texts[at] ? [[pid, parseStat(texts[at])]] : [])))
}

/** See proc(5): the name in brackets may hold anything, so fields are counted after it. */
export function parseStat(text: string): Stat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
  return { parent: Number(fields[1]), ticks }
}
