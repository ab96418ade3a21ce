import { envSchema } from './env'

/** Set by the commands themselves, not by a person. */
const HIDDEN = new Set(['NODE_ENV'])
const LINE_LENGTH = 98

/** The text of `.env.example`, made of the one description of the environment. */
export function renderEnvExample(): string {
  const blocks = Object.entries(envSchema.shape)
    .filter(([name]) => !HIDDEN.has(name))
    .map(([name, schema]) => {
      const fallback = schema.safeParse(undefined)
      const value = fallback.success ? showDefault(fallback.data) : ''
      return `${wrap(schema.description ?? '')}\n# ${name}=${value}`
    })
  return `${HEADER}\n\n${blocks.join('\n\n')}\n`
}

const HEADER = `# Every setting of the gallery. None is needed to try it: npm run demo and npm run dev bring a
# Postgres of their own. Copy this file to .env and take the # away from what you want to set.
# This file is written by: npm run generate`

function showDefault(value: unknown): string {
  return value === undefined ? '' : String(value)
}

function wrap(text: string): string {
  const lines = ['#']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length + 1 > LINE_LENGTH) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}
