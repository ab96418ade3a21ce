export type ModelKind = 'model' | 'styleVersion'

type ModelText = {
  kind: ModelKind
  /** As written in a prompt: `--v 7`, `--niji 6`, `--sv 6`. */
  parameter: string
  /** What the admin shows. */
  name: string
}

const WRITINGS: Record<ModelKind, { pattern: RegExp; parameter: string; name: string }[]> = {
  model: [
    { pattern: /^(?:--)?niji(?: journey)?[ =v]*(\d[\w.]*)$/, parameter: '--niji', name: 'Niji' },
    {
      pattern: /^(?:midjourney )?(?:(?:--)?v(?:ersion)?)?[ =.]*(\d[\w.]*)$/,
      parameter: '--v',
      name: 'Version',
    },
  ],
  styleVersion: [
    {
      pattern: /^(?:(?:--)?sv|style version)?[ =]*(\d[\w.]*)$/,
      parameter: '--sv',
      name: 'Style version',
    },
  ],
}

/**
 * Reads how a file names a model or a style version: `7`, `v7`, `--v 7`, `niji 6`; `6`, `--sv 6`.
 * Null for a text that means none.
 */
export function readModelText(text: string, kind: ModelKind): ModelText | null {
  const folded = text.trim().toLowerCase().replace(/[–—]/g, '--').replace(/\s+/g, ' ')
  for (const { pattern, parameter, name } of WRITINGS[kind]) {
    const version = pattern.exec(folded)?.[1]
    if (version) return { kind, parameter: `${parameter} ${version}`, name: `${name} ${version}` }
  }
  return null
}
