import { expect, it } from 'vitest'
import { groupSuggestions } from './suggestion-groups'

const FOUND = [
  { kind: 'style', text: 'Rain & Ink', slug: 'rain-ink', highlight: '<mark>Rain</mark> &amp; Ink' },
  { kind: 'tag', text: 'rain', slug: 'rain', highlight: '<mark>rain</mark>' },
] as const

it('suggestions stand in groups, each with its way on, and empty groups are left out', () => {
  const groups = groupSuggestions({ text: 'rain', found: [...FOUND], recent: ['fog'] })
  expect(groups.map(({ title }) => title)).toEqual(['Tags', 'Styles'])
  expect(groups[0]?.options[0]).toMatchObject({ key: 'tag-rain', href: '/tag/rain' })
  expect(groups[1]?.options[0]).toEqual({
    key: 'style-rain-ink',
    href: '/sref/rain-ink',
    parts: [
      { text: 'Rain', isMarked: true },
      { text: ' & Ink', isMarked: false },
    ],
  })
})

it('an empty field offers what was searched for before', () => {
  const [group, ...others] = groupSuggestions({ text: ' ', found: [...FOUND], recent: ['a & b'] })
  expect(others).toEqual([])
  expect(group).toMatchObject({ kind: 'recent', options: [{ href: '/browse?q=a+%26+b' }] })
})

it('a prompt leads to the styles in it', () => {
  const text = 'a fox --sref 42 --v 7'
  const [group] = groupSuggestions({ text, found: [], recent: [] })
  expect(group?.options[0]?.href).toBe('/blend/paste?prompt=a+fox+--sref+42+--v+7')
  expect(groupSuggestions({ text: 'a --srefs', found: [], recent: [] })).toEqual([])
})
