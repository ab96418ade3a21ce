import { type CompareReport, type Figures, figuresOf, rowsOf } from './read-report'

export type Bar = {
  what: string
  /** How many times the other's rate ours must be; null where nothing was promised. */
  wanted: number | null
  /** Null where one of the two was not measured; `isHeld` also where there is no bar. */
  found: number | null
  /** The same by processor time, of which the rest of the machine takes nothing away. Not judged. */
  cpuFound: number | null
  isHeld: boolean | null
}

type Place = { scenario: string; system: string }

const BARS: { what: string; wanted: number | null; ours: Place; theirs: Place }[] = [
  {
    what: 'A list asked for before, against the list of Payload',
    wanted: 100,
    ours: { scenario: 'list', system: 'own-front' },
    theirs: { scenario: 'list', system: 'payload' },
  },
  {
    what: 'A page, against the same page from Next alone',
    wanted: 15,
    ours: { scenario: 'page', system: 'own-front' },
    theirs: { scenario: 'page', system: 'own-origin' },
  },
  {
    what: 'A page, against a smaller one that Next made while it was built',
    wanted: 15,
    ours: { scenario: 'page', system: 'own-front' },
    theirs: { scenario: 'page', system: 'next-static' },
  },
  {
    what: 'Both as browsers ask, who take compressed pages',
    wanted: 15,
    ours: { scenario: 'page-compressed', system: 'own-front' },
    theirs: { scenario: 'page-compressed', system: 'next-static' },
  },
  {
    what: 'A list never asked for before, from the application alone, against the list of Payload',
    wanted: 5,
    ours: { scenario: 'list-cold', system: 'own-origin' },
    theirs: { scenario: 'list-cold', system: 'payload' },
  },
  {
    what: 'The same through the front, which stores it',
    wanted: null,
    ours: { scenario: 'list-cold', system: 'own-front' },
    theirs: { scenario: 'list-cold', system: 'payload' },
  },
  {
    what: 'A list asked for before, against node:http with the same bytes',
    wanted: 0.6,
    ours: { scenario: 'list', system: 'own-front' },
    theirs: { scenario: 'list', system: 'raw' },
  },
  {
    what: 'A list from the application alone, against a Next route with bytes made before',
    wanted: 0.8,
    ours: { scenario: 'list', system: 'own-origin' },
    theirs: { scenario: 'list', system: 'next-prebuilt' },
  },
]

/** What the project has promised itself, by the rates of this run. */
export function judgeBars(report: CompareReport): Bar[] {
  return BARS.map(({ what, wanted, ours, theirs }) => {
    const [our, their] = [figuresAt(report, ours), figuresAt(report, theirs)]
    if (!our || !their) return { what, wanted, found: null, cpuFound: null, isHeld: null }
    const found = our.requestsPerSecond / their.requestsPerSecond
    const isHeld = wanted === null ? null : found >= wanted
    return { what, wanted, found, cpuFound: their.cpuMs / our.cpuMs, isHeld }
  })
}

function figuresAt(report: CompareReport, { scenario, system }: Place): Figures | null {
  const row = rowsOf(report, scenario).find((one) => one.system === system)
  return row ? figuresOf(row) : null
}
