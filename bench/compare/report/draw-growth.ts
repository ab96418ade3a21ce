import { type CompareReport, figuresOf, rowsOf } from './read-report'
import { count } from './to-table'

type Line = { title: string; color: string; points: { styles: number; rate: number }[] }
type Panel = { title: string; lines: Line[] }

const WIDTH = 920
const HEIGHT = 400
const PLOT = { width: 370, height: 270, top: 56, left: [64, 518] }
const LEGEND_TOP = PLOT.top + PLOT.height + 48
const LEAST_RATE = 1

const COLORS: Record<string, string> = {
  'own-front': '#0b6bcb',
  payload: '#c2410c',
  strapi: '#6d28d9',
  directus: '#15803d',
}

/** Requests a second over the number of styles, both by powers of ten. */
export function drawGrowth(report: CompareReport): string {
  const panels: Panel[] = [
    {
      title: 'Lists, requests/s on one core',
      lines: [
        ...linesOf(report, 'list', ['own-front'], ', asked for before'),
        ...linesOf(report, 'list-cold', Object.keys(COLORS), ', each another filter'),
      ],
    },
    {
      title: 'Searches, requests/s on one core',
      lines: linesOf(report, 'search-cold', Object.keys(COLORS), ', each another title'),
    },
  ]
  const sizes = report.sizes.map(({ styles }) => styles)
  const rates = panels
    .flatMap(({ lines }) => lines.flatMap(({ points }) => points))
    .map(({ rate }) => rate)
  const top = 10 ** Math.ceil(Math.log10(Math.max(10, ...rates)))
  const drawn = panels.map((panel, at) =>
    drawPanel({ panel, sizes, top, left: PLOT.left[at] ?? 0 }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="Requests a second over the number of styles">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...drawn,
    drawLegend(panels),
    '</svg>',
    '',
  ].join('\n')
}

function linesOf(
  report: CompareReport,
  scenario: string,
  systems: string[],
  suffix: string,
): Line[] {
  return systems.flatMap((system) => {
    const rows = report.sizes.map(({ styles }) => ({
      styles,
      row: rowsOf(report, scenario, styles).find((one) => one.system === system),
    }))
    const points = rows.flatMap(({ styles, row }) => {
      const figures = row && figuresOf(row)
      return figures ? [{ styles, rate: figures.requestsPerSecond }] : []
    })
    const name = rows.find(({ row }) => row)?.row?.title
    if (!name || points.length === 0) return []
    return [{ title: name + suffix, color: COLORS[system] ?? '#444444', points }]
  })
}

type PanelInput = { panel: Panel; sizes: number[]; top: number; left: number }

function drawPanel({ panel, sizes, top, left }: PanelInput): string {
  const [least = 1, most = 10] = [sizes[0], sizes.at(-1)]
  const x = (styles: number) =>
    round(left + (PLOT.width * Math.log(styles / least)) / Math.log(Math.max(2, most / least)))
  const y = (rate: number) =>
    round(
      PLOT.top +
        PLOT.height *
          (1 - Math.log(Math.max(rate, LEAST_RATE) / LEAST_RATE) / Math.log(top / LEAST_RATE)),
    )
  const decades = Array.from({ length: Math.round(Math.log10(top)) + 1 }, (_, at) => 10 ** at)
  return [
    `<text x="${left}" y="${PLOT.top - 22}" font-size="14" font-weight="bold">${panel.title}</text>`,
    ...decades.flatMap((rate) => [
      `<line x1="${left}" x2="${left + PLOT.width}" y1="${y(rate)}" y2="${y(rate)}" stroke="#dddddd"/>`,
      `<text x="${left - 8}" y="${y(rate) + 4}" text-anchor="end" fill="#444444">${count(rate)}</text>`,
    ]),
    ...sizes.map(
      (styles) =>
        `<text x="${x(styles)}" y="${PLOT.top + PLOT.height + 20}" text-anchor="middle" fill="#444444">${count(styles)} styles</text>`,
    ),
    ...panel.lines.flatMap((line) => drawLine(line, { x, y })),
  ].join('\n')
}

type Scales = { x: (styles: number) => number; y: (rate: number) => number }

function drawLine({ color, points, title }: Line, { x, y }: Scales): string[] {
  const path = points.map(({ styles, rate }) => `${x(styles)},${y(rate)}`).join(' ')
  const dash = isKept(title) ? '' : ' stroke-dasharray="6 4"'
  return [
    `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"${dash}/>`,
    ...points.map(
      ({ styles, rate }) =>
        `<circle cx="${x(styles)}" cy="${y(rate)}" r="3.5" fill="${color}"><title>${title}: ${count(rate)}/s at ${count(styles)} styles</title></circle>`,
    ),
  ]
}

function drawLegend(panels: Panel[]): string {
  const systems = new Map(
    panels.flatMap(({ lines }) => lines).map(({ title, color }) => [color, title.split(',')[0]]),
  )
  const entries = [...systems].map(([color, title], at) => {
    const left = (PLOT.left[0] ?? 0) + at * 130
    return `<circle cx="${left}" cy="${LEGEND_TOP - 4}" r="5" fill="${color}"/><text x="${left + 12}" y="${LEGEND_TOP}">${title}</text>`
  })
  const left = (PLOT.left[0] ?? 0) + systems.size * 130
  return [
    ...entries,
    `<line x1="${left}" x2="${left + 26}" y1="${LEGEND_TOP - 4}" y2="${LEGEND_TOP - 4}" stroke="#444444" stroke-width="2"/><text x="${left + 32}" y="${LEGEND_TOP}">asked for before</text>`,
    `<line x1="${left + 140}" x2="${left + 166}" y1="${LEGEND_TOP - 4}" y2="${LEGEND_TOP - 4}" stroke="#444444" stroke-width="2" stroke-dasharray="6 4"/><text x="${left + 172}" y="${LEGEND_TOP}">never before</text>`,
  ].join('\n')
}

function isKept(title: string): boolean {
  return title.endsWith('asked for before')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
