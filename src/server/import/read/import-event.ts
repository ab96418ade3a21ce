import type { ImportCategory } from '@/domain/import-category'

/**
 * What a file tells, in its order. `line` counts from 1 and is where the entry begins; `index`
 * counts the file's rows from 0, refused ones included.
 */
export type ImportEvent =
  | { kind: 'category'; line: number; category: ImportCategory }
  | { kind: 'row'; line: number; index: number; raw: Record<string, unknown> }
  /** An entry that could not be read as a row (or a category); the file goes on. */
  | { kind: 'refused'; line: number; index: number | undefined; shown: string; reasons: string[] }
  /** Something about the file that is no reason to stop, once. */
  | { kind: 'warning'; line: number; message: string }
  /** The file is broken from here on: always the last event; everything before it was told. */
  | { kind: 'error'; line: number; message: string }

export type ImportFormat = 'json' | 'csv'

/** A failure at a known place, turned into an `error` event by the reader. */
export class BrokenFileError extends Error {
  readonly line: number

  constructor({ message, line }: { message: string; line: number }) {
    super(message)
    this.name = 'BrokenFileError'
    this.line = line
  }
}
