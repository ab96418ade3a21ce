import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'
import { odd } from '../catalogue/odd-documents'

const HOSTILE: Record<string, string> = {
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand words': 'otter '.repeat(10_000),
  'a hundred different words': Array.from({ length: 100 }, (_, index) => `w${index}`).join(' '),
  'a dozen misspelt words': 'cobelt '.repeat(12),
  'one quote': '"',
  'three quotes': '"""',
  'an empty phrase': '""',
  'a phrase of spaces': '"   " otter',
  'unbalanced quotes': '"otter "clockwork" kiln"',
  apostrophes: `''otter'' o'clock '`,
  backslashes: '\\ \\\\ otter\\ \\"otter\\"',
  percents: '%otter% _ %% \\%',
  'operators of text search': 'otter:* & !clockwork | (kiln) <-> fox <2> :A',
  'operators alone': '&|!()<->:*',
  'words of operators': 'otter AND NOT clockwork OR kiln',
  'a minus': '-otter --otter otter-',
  'operators of filters': 'otter" OR premium = true AND (tags IN [x])',
  SQL: `'); drop table search_documents; --`,
  'a regular expression': '(a+)+$ [otter] .* ^otter{1,99999}',
  'a template': '#{otter} {{otter}} $1 $$ ? :otter @otter',
  HTML: '<script>alert(1)</script><mark>otter</mark>',
  emoji: '🦊 👩‍👩‍👧 🏳️‍🌈 otter',
  'emoji alone': '🦊🦊🦊',
  'right to left': 'مدينة \u202eالليل\u202c שלום otter',
  'Chinese, Japanese, Korean': '東京の夜 北京市 서울 otter',
  'combining marks': `o${'\u0301'.repeat(500)}tter`,
  'null bytes': 'ot\u0000ter \u0000',
  'lone surrogates': '\ud800 otter \udfff',
  'private-use letters': '\ue000otter\ue001 \uf8ff',
  'control characters': '\u0001\u0002\u001b[31motter\r\n\t',
  'zero-width letters': '\u200botter\u200d\ufeff',
  'punctuation alone': '.,;:!?…—–·•/\\|@#~`^*+=<>()[]{}',
  'spaces alone': ' \u00a0\u3000\t ',
  'a huge number': '9'.repeat(400),
  'a negative number': '-42',
  'a decimal': '4.2e1',
  '--sref without a code': '--sref',
  '--sref with a word': '--sref random --sv 4 --p',
  'several codes': '--sref 42::2 1747943467::1',
}

export function promiseHostileText({ search, suggest, titles }: Asking) {
  describe('whatever is typed', () => {
    it.each(Object.entries(HOSTILE))(
      'there is an answer soon: %s',
      { timeout: 10_000 },
      async (_, text) => {
        const { hits, total } = await search({ text, limit: 5, facets: ['tag'] })
        expect(hits.length).toBeLessThanOrEqual(5)
        expect(total).toBeGreaterThanOrEqual(hits.length)
        // Nothing to suggest from where nothing is left of the text: the service does not ask then.
        if (text.replaceAll(/[\p{C}\s]/gu, '') !== '') {
          expect((await suggest(text, 5)).length).toBeLessThanOrEqual(5)
        }
      },
    )

    it.each([odd.sql.title, odd.html.title, odd.emoji.title, 'drop table', 'foxglove'])(
      'a style is found by its odd title: “%s”',
      async (text) => {
        const expected = Object.values(odd).map(({ title }) => title)
        expect(expected).toContain((await titles(text))[0])
      },
    )

    it('wildcards stand for nothing but themselves', async () => {
      expect(await titles('ot%er')).not.toContain('Clockwork Otter')
      expect(await titles('ot_er')).not.toContain('Clockwork Otter')
      expect(await suggest('%')).toEqual([])
      expect(await suggest('_')).toEqual([])
    })
  })
}
