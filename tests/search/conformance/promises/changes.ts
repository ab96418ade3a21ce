import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askingOf } from '../asking'
import type { EngineUnderTest, OpenEngine } from '../engine-under-test'
import { idOf, makeDocument, versioned } from '../make-document'

const keeper = makeDocument({ number: 201, title: 'Marble Staircase', tags: ['Stone'] })
const goner = makeDocument({
  number: 202,
  title: 'Zanzibarine Marble',
  tags: ['Stone', 'Evanescent'],
  categories: ['Ephemera'],
  code: '777000777',
})
const changing = makeDocument({ number: 203, title: 'Larkspur Border', tags: ['Stone'] })

/** These tests change the store, so they have one of their own. */
export function promiseChanges(open: OpenEngine) {
  describe('after a change', () => {
    let subject: EngineUnderTest
    beforeAll(async () => {
      subject = await open([keeper, goner, changing].map((document) => versioned(document)))
    })
    afterAll(() => subject?.close())
    const { search, suggest, titles, engine } = askingOf(() => subject.engine)

    it('a new style is found at once', async () => {
      const arrival = makeDocument({ number: 204, title: 'Heliotrope Arrival', tags: ['Fresh'] })
      await subject.write([versioned(arrival)])
      expect(await titles('heliotrope')).toEqual(['Heliotrope Arrival'])
      expect(await titles('heliotrpe')).toEqual(['Heliotrope Arrival'])
      expect(await suggest('helio')).toHaveLength(1)
      expect((await search({})).total).toBe(4)
    })

    it('a changed style is found by what it is now, not by what it was', async () => {
      const changed = { ...changing, title: 'Foxtail Border', tags: [{ slug: 'hay', name: 'Hay' }] }
      await subject.write([versioned(changed, 2)])
      expect(await titles('larkspur')).toEqual([])
      expect(await titles({ filters: { tags: ['stone'] } })).not.toContain('Foxtail Border')
      const [hit] = (await search('foxtail')).hits
      expect(hit).toMatchObject({ document: changed, version: versioned(changed, 2).version })
      expect(await suggest('larks')).toEqual([])
    })

    it('a deleted style is nowhere any more', async () => {
      expect(await titles('marble')).toHaveLength(2)
      await subject.write([{ id: goner.id, version: '9202', document: null }])
      expect(await titles('marble')).toEqual(['Marble Staircase'])
      for (const text of ['zanzibarine', 'zanzibarin', 'evanescent', 'ephemera', '777000777']) {
        expect(await search(text), text).toMatchObject({ hits: [], total: 0, didYouMean: null })
        expect(await suggest(text), text).toEqual([])
      }
      expect(await titles({ filters: { tags: ['evanescent'] } })).toEqual([])
      const { facets } = await search({ facets: ['tag', 'category'] })
      expect(JSON.stringify(facets)).not.toMatch(/evanescent|ephemera/)
      const similar = await engine().similar({ document: keeper, limit: 20 })
      expect(similar.map(({ id }) => id)).not.toContain(goner.id)
    })

    it('a deleted style can come back', async () => {
      await subject.write([versioned(goner, 20)])
      expect(await titles('zanzibarine')).toEqual(['Zanzibarine Marble'])
    })

    it('deleting what is not there changes nothing', async () => {
      const before = (await search({})).total
      await subject.write([{ id: idOf(299), version: '9299', document: null }])
      expect((await search({})).total).toBe(before)
    })

    it('an emptied store answers with nothing', async () => {
      const ids = [201, 202, 203, 204].map(idOf)
      await subject.write(ids.map((id) => ({ id, version: '90000', document: null })))
      expect(await search({ facets: ['tag', 'premium'] })).toEqual({
        hits: [],
        total: 0,
        facets: { tag: [], premium: [] },
        didYouMean: null,
      })
      expect(await suggest('marble')).toEqual([])
      expect(await engine().similar({ document: keeper, limit: 5 })).toEqual([])
    })
  })
}
