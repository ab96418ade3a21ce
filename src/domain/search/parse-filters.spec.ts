import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SLUG_LENGTH } from '../slug-pattern'
import { MAX_FILTER_VALUES } from './filter-values'
import { formatSearchFilters, parseSearchFilters } from './parse-filters'
import { NO_FILTERS, type SearchFilters } from './search-query'

function read(text: string): SearchFilters {
  const parsed = parseSearchFilters(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.filters
}

function refusal(text: string): string {
  const parsed = parseSearchFilters(text)
  return parsed.ok ? '' : parsed.message
}

const slug = fc
  .stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/)
  .filter((text) => text.length <= MAX_SLUG_LENGTH)
const values = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(value, { maxLength: MAX_FILTER_VALUES })
const flag = fc.constantFrom(true, false, null)
const filters: fc.Arbitrary<SearchFilters> = fc.record({
  categories: values(slug),
  tags: values(slug),
  models: values(fc.stringMatching(/^(v|niji|sv)[0-9]{1,2}(\.[0-9])?$/)),
  colors: values(fc.stringMatching(/^#[0-9a-f]{6}$/)),
  premium: flag,
  featured: flag,
})

describe('the grammar of filters', () => {
  it('reads every key, a repeated one as "or"', () => {
    const text =
      'premium:false,category:anime,category:ink,tag:portrait,featured:true,color:#a1b2c3,model:v7'
    expect(read(text)).toEqual({
      categories: ['anime', 'ink'],
      tags: ['portrait'],
      models: ['v7'],
      colors: ['#a1b2c3'],
      premium: false,
      featured: true,
    })
  })

  it('asks for nothing when it is empty', () => {
    expect(read('')).toEqual(NO_FILTERS)
    expect(read('  ')).toEqual(NO_FILTERS)
    expect(formatSearchFilters(NO_FILTERS)).toBe('')
  })

  it('minds neither spaces, nor case of values, nor how a colour is written', () => {
    expect(read(' tag : Line-Art , color: ABC ,model:V7 ')).toEqual({
      ...NO_FILTERS,
      tags: ['line-art'],
      colors: ['#aabbcc'],
      models: ['v7'],
    })
  })

  it('takes a value given twice once, and both of a flag as either', () => {
    expect(read('tag:ink,tag:ink').tags).toEqual(['ink'])
    expect(read('premium:true,premium:false').premium).toBeNull()
  })

  it.each([
    ['colour:#a1b2c3', /no filter “colour”.*category, tag, model, color, premium, featured/],
    ['toString:x', /no filter “toString”/],
    ['tag', /tag has no value/],
    ['tag:', /tag has no value/],
    ['tag:a,,tag:b', /empty filter/],
    ['tag:a,', /empty filter/],
    ['tag:two words', /“two words” does not fit tag/],
    ['tag:a:b', /“a:b” does not fit tag/],
    ['category:日本', /“日本” does not fit category/],
    ['color:red', /“red” does not fit color/],
    ['color:#12345', /“#12345” does not fit color/],
    ['premium:yes', /“yes” does not fit premium: give true or false/],
    ['model:--v 7', /does not fit model/],
    [`tag:${'a'.repeat(81)}`, /does not fit tag/],
    [Array.from({ length: 21 }, (_, n) => `tag:t${n}`).join(','), /tag has more than 20 values/],
    ['x'.repeat(8_001), /8000 characters/],
  ])('says what is wrong with %j', (text, message) => {
    expect(refusal(text)).toMatch(message)
  })

  it('gives back what it wrote, whatever the filters', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        expect(read(formatSearchFilters(asked))).toEqual(asked)
      }),
    )
  })

  it('has room for as many of the longest values as are allowed', () => {
    const longest = (n: number, length: number) =>
      Array.from({ length: n }, (_, at) => String(at).padStart(length, 'a'))
    const most: SearchFilters = {
      categories: longest(MAX_FILTER_VALUES, MAX_SLUG_LENGTH),
      tags: longest(MAX_FILTER_VALUES, MAX_SLUG_LENGTH),
      models: longest(MAX_FILTER_VALUES, 40),
      colors: longest(MAX_FILTER_VALUES, 6).map((digits) => `#${digits}`),
      premium: true,
      featured: false,
    }
    expect(read(formatSearchFilters(most))).toEqual(most)
  })

  it('brings every text that it takes into one form, and never throws', () => {
    const pieces = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('tag:Ink', 'color: #ABC', 'premium:true', ',') },
        fc.constantFrom('tag', ':', '#', ' ', 'true'),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(
        pieces.map((parts) => parts.join('')),
        (text) => {
          const parsed = parseSearchFilters(text)
          if (parsed.ok) expect(read(formatSearchFilters(parsed.filters))).toEqual(parsed.filters)
          else expect(parsed.message).toMatch(/\.$/)
        },
      ),
      { numRuns: 500 },
    )
  })
})
