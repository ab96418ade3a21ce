const EVERY_MS = 5_000
const MEGABYTE = 1e6

/** Megabytes of one process over the time of a run. */
export type MemoryReport = { process: string; first: number; middle: number; last: number }

/**
 * Reads how much memory each process of a gallery takes, every five seconds. `middle` and `last` are
 * the most of the second and of the last third of the time.
 */
export function watchMemory({ url, token }: { url: string; token: string }) {
  const samples: Record<string, number[]> = {}
  const timer = setInterval(() => void sample(), EVERY_MS)

  async function sample(): Promise<void> {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/api/metrics`, { headers }).catch(() => null)
    if (!response?.ok) return
    for (const [, name = '', bytes] of (await response.text()).matchAll(RESIDENT)) {
      samples[name] = [...(samples[name] ?? []), Number(bytes) / MEGABYTE]
    }
  }

  return {
    sample,
    stop: (): MemoryReport[] => {
      clearInterval(timer)
      return Object.entries(samples).map(([process, list]) => describe(process, list))
    },
  }
}

/** What the front has counted so far of its store. */
export async function readFrontCounts({ url, token }: { url: string; token: string }) {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/api/metrics`, { headers })
  const counts = (await response.text()).matchAll(COUNT)
  return Object.fromEntries([...counts].map(([, name = '', value]) => [name, Number(value)]))
}

const COUNT = /^front_((?:answers|store|purge|flight)\w*(?:\{[^}]*\})?) (\d+)$/gm
const RESIDENT = /^process_resident_memory_bytes\{process="([\w-]+)"\} (\d+)/gm

function describe(process: string, list: number[]): MemoryReport {
  const third = Math.max(1, Math.floor(list.length / 3))
  const most = (part: number[]) => Math.round(Math.max(...part))
  return {
    process,
    first: Math.round(list[0] ?? 0),
    middle: most(list.slice(third, 2 * third + 1)),
    last: most(list.slice(-third)),
  }
}
