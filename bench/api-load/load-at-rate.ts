import autocannon from 'autocannon'

/** They send in step: more of them would make bursts that no crowd makes. */
const CONNECTIONS = 10

/** Milliseconds. Times begin when a request was due, so one that had to wait counts as slow. */
export type LoadReport = {
  rate: number
  answersPerSecond: number
  p50: number
  p97_5: number
  p99: number
  most: number
  /** Answers other than 200, time-outs and broken connections. */
  failed: number
}

type Input = { url: string; paths: string[]; rate: number; seconds: number }

/** Asks for the paths in turn, at a constant rate, over ten connections that are kept. */
export async function loadAtRate({ url, paths, rate, seconds }: Input): Promise<LoadReport> {
  const { latency, requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    overallRate: rate,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
  })
  return {
    rate,
    answersPerSecond: Math.round(requests.average),
    p50: latency.p50,
    p97_5: latency.p97_5,
    p99: latency.p99,
    most: latency.max,
    failed: non2xx + errors,
  }
}
