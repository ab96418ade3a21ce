import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserFacingError } from '@/server/user-facing-error'
import type { ImportEvent } from './import-event'
import { readImportFile } from './read-import-file'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function eventsOf(
  content: string | Buffer,
  options?: { maxRowChars: number },
): Promise<ImportEvent[]> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const events: ImportEvent[] = []
  for await (const event of await readImportFile(path, options)) events.push(event)
  return events
}

/** A short view: kind, line, and for rows the code. */
async function outlineOf(content: string | Buffer, options?: { maxRowChars: number }) {
  const events = await eventsOf(content, options)
  return events.map((event) => {
    if (event.kind === 'row') return `${event.line} row ${event.raw.code}`
    if (event.kind === 'category') return `${event.line} category ${event.category.slug}`
    return `${event.line} ${event.kind}`
  })
}

async function lastMessageOf(content: string | Buffer, options?: { maxRowChars: number }) {
  const last = (await eventsOf(content, options)).at(-1)
  return last?.kind === 'error' ? last.message : `no error but ${last?.kind}`
}

async function refusalOf(content: string | Buffer): Promise<string> {
  const error: unknown = await eventsOf(content).catch((reason: unknown) => reason)
  return error instanceof UserFacingError ? error.message : 'not refused'
}

describe('the old site’s JSON', () => {
  const srefs = '"srefs": [\n{"code": "1"},\n\n  {"code": "2"}]'
  const categories = '"categories": [\n{"name": "Anime"}, "Street Art"]'

  it('gives categories and rows with the line each begins on', async () => {
    expect(await outlineOf(`{${categories},\n${srefs}}`)).toEqual([
      '2 category anime',
      '2 category street-art',
      '4 row 1',
      '6 row 2',
    ])
  })

  it('tells the categories first, also when the file has them last', async () => {
    expect(await outlineOf(`{${srefs},\n${categories}}`)).toEqual([
      '6 category anime',
      '6 category street-art',
      '2 row 1',
      '4 row 2',
    ])
  })

  it('names top-level keys and category keys that mean nothing, once', async () => {
    const events = await eventsOf(
      `{"version": {"a": [1]}, "categories": [{"name": "A", "color": 1}, {"name": "B", "color": 2}], ${srefs}}`,
    )
    const warnings = events.filter(({ kind }) => kind === 'warning')
    expect(JSON.stringify(warnings)).toContain('version')
    expect(JSON.stringify(warnings)).toContain('categories.color')
    expect(warnings).toHaveLength(2)
    expect(events.filter(({ kind }) => kind === 'row')).toHaveLength(2)
  })

  it('says so when there is no list of rows', async () => {
    expect(await lastMessageOf('{"categories": []}')).toContain('no list of rows')
    expect(await lastMessageOf('{"srefs": {"code": 1}}')).toContain('must be a list')
    expect(await lastMessageOf('{"code": "1"}\n{"code": "2"}')).toContain('single rows, not a list')
  })
})

describe('a JSON array', () => {
  it('gives exact lines also when it is on one line or indented', async () => {
    expect(await outlineOf('[{"code":1},{"code":2}]')).toEqual(['1 row 1', '1 row 2'])
    expect(await outlineOf('\uFEFF\n[\r\n {\r\n"code":1},\r\n{"code":2}\r\n]\r\n')).toEqual([
      '3 row 1',
      '5 row 2',
    ])
    expect(await outlineOf('[]')).toEqual([])
  })

  it('keeps nested values, braces in texts, and a key called __proto__', async () => {
    const row = {
      code: '1',
      title: 'a } { "b" \n ] é 🎌',
      counters: { views: 1 },
      tags: ['}', '{'],
    }
    const text = JSON.stringify([row]).replace('"code"', '"__proto__": 5, "code"')
    const [event] = await eventsOf(text)
    expect(event?.kind === 'row' && event.raw).toMatchObject(row)
    expect(event?.kind === 'row' && Object.keys(event.raw)).toContain('__proto__')
  })

  it('refuses entries that are no objects and goes on', async () => {
    expect(await outlineOf('[1,\n"x",\n[{}],\nnull,\n{"code":2}]')).toEqual([
      '1 refused',
      '2 refused',
      '3 refused',
      '4 refused',
      '5 row 2',
    ])
  })

  it('tells the rows before a slip, and the slip’s line and column', async () => {
    const broken = '[{"code":1},\n{"code":2},\n{"code":3,}]'
    expect(await outlineOf(broken)).toEqual(['1 row 1', '2 row 2', '3 error'])
    expect(await lastMessageOf(broken)).toContain('line 3, column')
    expect(await outlineOf(broken.replaceAll('\n', ''))).toEqual(['1 row 1', '1 row 2', '1 error'])
    expect(await outlineOf('[{"code":1}] trailing')).toEqual(['1 row 1', '1 error'])
  })

  it('says when the file was cut off', async () => {
    expect(await outlineOf('[{"code":1},\n{"code":2},\n{"co')).toEqual([
      '1 row 1',
      '2 row 2',
      '3 error',
    ])
    expect(await lastMessageOf('[{"code":1},\n{"code":2')).toContain('cut off')
  })

  it('stops at a single huge entry, after the rows before it', async () => {
    const huge = `[{"code":1},\n{"code":2,"title":"${'x'.repeat(300_000)}"}]`
    expect(await outlineOf(huge, { maxRowChars: 1000 })).toEqual(['1 row 1', '2 error'])
    expect(await outlineOf(huge)).toEqual(['1 row 1', '2 row 2'])
  })

  it('reads any rows whatever, however they are laid out', async () => {
    const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0, 2), async (values, indent) => {
        const text = JSON.stringify(values, null, indent)
        const events = await eventsOf(text)
        const raws = events.map((event) => (event.kind === 'row' ? event.raw : event))
        expect(JSON.stringify(raws)).toBe(JSON.stringify(JSON.parse(text)))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a CSV', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s, a byte order mark and quoted line breaks gives rows and lines', async (_, mark) => {
    const text = [
      '\uFEFFcode,title,tags',
      '1,"two\r\nlines, ""quoted""",a',
      '',
      '2,plain,"b"',
      '',
    ].join('\r\n')
    const events = await eventsOf(text.replaceAll(/,(?! )/g, mark))
    expect(events).toMatchObject([
      { kind: 'row', line: 2, index: 0, raw: { code: '1', title: 'two\r\nlines, "quoted"' } },
      { kind: 'row', line: 5, index: 1, raw: { code: '2', title: 'plain', tags: 'b' } },
    ])
  })

  it('understands Excel’s sep= line, LF, CR and mixed line ends, and a missing last one', async () => {
    expect(await outlineOf('sep=;\ncode;title\n1;a')).toEqual(['3 row 1'])
    expect(await outlineOf('code,title\r1,a\r2,b')).toEqual(['2 row 1', '3 row 2'])
    expect(await outlineOf('code,title\r\n1,a\n2,b\r3,c')).toEqual([
      '2 row 1',
      '3 row 2',
      '4 row 3',
    ])
  })

  it('refuses a ragged row with its line and goes on; blank rows are nothing', async () => {
    const text = 'code,title,tags\n1,a,b\n2,a\n,,\n3,a,b,c\n4,a,b,,\n  \n5,a,b\n'
    expect(await outlineOf(text)).toEqual([
      '2 row 1',
      '3 refused',
      '5 refused',
      '6 row 4',
      '8 row 5',
    ])
    expect(JSON.stringify(await eventsOf(text))).toContain('has 2 cells, but the header has 3')
  })

  it('takes a quote inside an unquoted cell as it is', async () => {
    const [event] = await eventsOf('code,title\n1,5" disk\n')
    expect(event).toMatchObject({ raw: { title: '5" disk' } })
  })

  it('names the row whose quote is never closed, after the rows before it', async () => {
    const text = 'code,title\n1,a\n2,"open\n3,b\n4,c\n'
    expect(await outlineOf(text)).toEqual(['2 row 1', '3 error'])
    expect(await lastMessageOf(text)).toContain('line 3 has a double quote that is never closed')
    const long = text + '5,d\n'.repeat(1000)
    expect(await outlineOf(long, { maxRowChars: 500 })).toEqual(['2 row 1', '3 error'])
  })

  it.each([
    ['code,title,code\n1,a,2', 'column “code” twice'],
    ['code,title,category,Categories\n', '“category” and “Categories”, which mean the same'],
    ['number,title\n1,a', 'no column “code”; it has “number”, “title”'],
    ['code\n1', 'no column “title”'],
    ['just some text', 'no column “code”'],
  ])('with the header of %j is not imported', async (text, message) => {
    expect(await lastMessageOf(text)).toContain(message)
  })

  it('keeps unknown columns under their name, so that they can be told', async () => {
    const [event] = await eventsOf('code,title,,mood,\n1,a,x,dark,\n')
    expect(event?.kind === 'row' && { ...event.raw }).toEqual({
      code: '1',
      title: 'a',
      'column 3': 'x',
      mood: 'dark',
    })
  })

  it('gives back any cells whatever', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' '),
    })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
    const delimiters = fc.constantFrom(',', ';', '\t')
    const lineEnds = fc.constantFrom('\n', '\r\n')
    await fc.assert(
      fc.asyncProperty(rows, delimiters, lineEnds, async (cells, delimiter, lineEnd) => {
        const lines = cells.map((row, index) =>
          [String(index), ...row].map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
        )
        const text = [['code', 'title', 'tags'].join(delimiter), ...lines].join(lineEnd)
        const events = await eventsOf(text)
        const before = (index: number) =>
          lines
            .slice(0, index)
            .join('\n')
            .split(/\r\n|\n|\r/).length
        expect(events.map((event) => event.kind === 'row' && { ...event.raw })).toEqual(
          cells.map(([title, tags], index) => ({ code: String(index), title, tags })),
        )
        expect(events.map(({ line }) => line)).toEqual(
          cells.map((_, index) => (index === 0 ? 2 : before(index) + 2)),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('encodings', () => {
  it('reads UTF-16 as spreadsheets write it', async () => {
    const text = '\uFEFFcode\ttitle\n1\tÖl 🎌\n'
    const little = Buffer.from(text, 'utf16le')
    const [event] = await eventsOf(little)
    expect(event).toMatchObject({ line: 2, raw: { code: '1', title: 'Öl 🎌' } })
    expect(await outlineOf(Buffer.from(little).swap16())).toEqual(['2 row 1'])
    expect(await outlineOf(Buffer.from('\uFEFF[{"code":1}]', 'utf16le'))).toEqual(['1 row 1'])
  })

  it('names the line that is not UTF-8, after the rows before it', async () => {
    const latin1 = Buffer.from('code,title\n1,a\n2,\xd6l\n3,b\n', 'latin1')
    expect(await outlineOf(latin1)).toEqual(['2 row 1', '3 error'])
    expect(await lastMessageOf(latin1)).toContain('Line 3 is not valid UTF-8')
    expect(await lastMessageOf(Buffer.from('code,title\n1,\xe2\x82', 'latin1'))).toContain('Line 2')
  })

  it('does not stumble over a character that two chunks share', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const title = `${'x'.repeat(65_536 - 15 - shift)}🎌é`
      const [event] = await eventsOf(`code,title\n1,${title}\n`)
      expect(event?.kind === 'row' && event.raw.title === title).toBe(true)
    }
  })
})

describe('what is no import file is refused in one sentence', () => {
  it.each([
    ['empty', '', 'is empty'],
    ['blank', ' \n\t\n', 'is empty'],
    ['a byte order mark alone', '\uFEFF', 'is empty'],
    ['a workbook', Buffer.from('PK\x03\x04rest'), 'workbook or a ZIP'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'binary'],
  ])('%s', async (_, content, message) => expect(await refusalOf(content)).toContain(message))

  it('a missing file and a folder', async () => {
    await mkdir(join(folder, 'sub'), { recursive: true })
    await expect(readImportFile(join(folder, 'none.csv'))).rejects.toThrow('There is no file')
    await expect(readImportFile(join(folder, 'sub'))).rejects.toThrow('is a folder')
  })
})

describe('progress', () => {
  it('goes from nothing to the whole size', async () => {
    const path = join(folder, 'progress.csv')
    await writeFile(path, `\uFEFFcode,title\n${'1,a\n'.repeat(50_000)}`)
    const file = await readImportFile(path)
    const seen = [file.bytesRead]
    for await (const { kind } of file) if (kind === 'row') seen.push(file.bytesRead)
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(file.totalBytes)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(new Set(seen).size).toBeGreaterThan(2)
  })

  it('may be left in the middle', async () => {
    const path = join(folder, 'progress.csv')
    for await (const event of await readImportFile(path)) {
      expect(event.kind).toBe('row')
      break
    }
  })
})
