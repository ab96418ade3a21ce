import { readColumnName } from '@/domain/import-row/columns'
import { BrokenFileError } from './import-event'

/**
 * Checks a CSV header: it must have a code column and no column twice. Unknown columns are kept
 * under their own name, those without a name as `column 7`, so that the importer can tell them;
 * trailing ones without a name are dropped. Throws `BrokenFileError`.
 */
export function checkHeader({ cells, line }: { cells: string[]; line: number }): string[] {
  const names = cells.map((cell) => cell.trim())
  while (names.at(-1) === '') names.pop()

  const firstByMeaning = new Map<string, string>()
  for (const name of names.filter((candidate) => candidate !== '')) {
    const meaning = readColumnName(name)
    const key = meaning.kind === 'unknown' ? `unknown ${name}` : JSON.stringify(meaning)
    const first = firstByMeaning.get(key)
    if (first !== undefined) {
      const message =
        first === name
          ? `The header has the column “${name}” twice.`
          : `The header has the columns “${first}” and “${name}”, which mean the same.`
      throw new BrokenFileError({ line, message })
    }
    firstByMeaning.set(key, name)
  }

  for (const column of ['code', 'title']) {
    if (!firstByMeaning.has(JSON.stringify({ kind: 'column', column }))) {
      const found = names.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`)
      const message = `The header (line ${line}) has no column “${column}”; it has ${found.join(', ')}.`
      throw new BrokenFileError({ line, message })
    }
  }
  return names.map((name, index) => (name === '' ? `column ${index + 1}` : name))
}
