import { describe, expect, it } from 'vitest'
import { choosePalette } from './art/draw-sample'
import { families } from './art/families'
import { isSubject } from './art/scenes'
import { styleFamilies } from './art/types'
import { demoCategories, demoSrefs } from './catalogue'

const legacyCodes = [
  '1747943467',
  '2849203750',
  '3951847293',
  '4692841537',
  '1357924680',
  '2468135790',
  '9876543210',
  '5647382910',
  '1928374650',
  '7539514826',
]

describe('the demo catalogue', () => {
  it('fills a gallery: at least sixty styles, each with four samples', () => {
    expect(demoSrefs.length).toBeGreaterThanOrEqual(60)
    for (const { samples } of demoSrefs) {
      expect(samples.map(({ scene }) => scene).toSorted()).toEqual([
        'environment',
        'illustration',
        'portrait',
        'product',
      ])
    }
  })

  it('is varied at a glance: every scene is the cover of at least twelve styles', () => {
    const covers = demoSrefs.map(({ samples: [cover] }) => cover?.scene)
    for (const scene of ['portrait', 'environment', 'product', 'illustration']) {
      expect(covers.filter((cover) => cover === scene).length, scene).toBeGreaterThanOrEqual(12)
    }
  })

  it('has at least eight categories with at least four styles in each', () => {
    expect(demoCategories.length).toBeGreaterThanOrEqual(8)
    for (const { slug } of demoCategories) {
      const members = demoSrefs.filter(({ categories }) => categories.includes(slug))
      expect(members.length, slug).toBeGreaterThanOrEqual(4)
    }
  })

  it('names no category that does not exist', () => {
    const slugs = new Set<string>(demoCategories.map(({ slug }) => slug))
    expect(
      demoSrefs.flatMap(({ categories }) => categories).filter((slug) => !slugs.has(slug)),
    ).toEqual([])
  })

  it('never repeats a code or a title', () => {
    expect(new Set(demoSrefs.map(({ code }) => code)).size).toBe(demoSrefs.length)
    expect(new Set(demoSrefs.map(({ title }) => title)).size).toBe(demoSrefs.length)
  })

  it('keeps the ten styles of the first release', () => {
    const codes = demoSrefs.map(({ code }) => code)
    expect(legacyCodes.filter((code) => !codes.includes(code))).toEqual([])
    expect(demoSrefs.find(({ code }) => code === '1747943467')).toMatchObject({
      title: 'Anime Character Style',
      popularity: 95,
      views: 12_453,
      likes: 1245,
      createdAt: '2024-12-15T10:00:00Z',
    })
  })

  it('holds only values that the collections accept', () => {
    for (const { code, title, description, tags, createdAt, likes, views } of demoSrefs) {
      expect(code).toMatch(/^[1-9]\d{0,19}$/)
      expect(title.length).toBeLessThanOrEqual(255)
      expect(description.length).toBeLessThanOrEqual(2000)
      expect(tags).toEqual(tags.map((tag) => tag.toLowerCase()))
      expect(Date.parse(createdAt)).toBeLessThan(Date.UTC(2026, 10, 1))
      expect(likes).toBeLessThan(views)
    }
  })

  it('describes exactly what is drawn', () => {
    for (const { scene, subject, prompt, alt } of demoSrefs.flatMap(({ samples }) => samples)) {
      expect(isSubject(scene, subject)).toBe(true)
      expect(prompt.length).toBeGreaterThan(20)
      expect(alt.length).toBeGreaterThan(20)
    }
  })

  it('shows every family, and siblings of one family in different colours', () => {
    expect(
      styleFamilies.filter((name) => !demoSrefs.some(({ family }) => family === name)),
    ).toEqual([])
    for (const name of styleFamilies) {
      const codes = demoSrefs.filter(({ family }) => family === name).map(({ code }) => code)
      const palettes = codes.map((code) => choosePalette(code, families[name].palettes.length))
      expect(new Set(palettes).size, name).toBe(codes.length)
    }
  })
})
