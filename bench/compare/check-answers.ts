import { isDeepStrictEqual } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import type { Ask, SearchAsk, Told } from './ask'
import { type Answer, askOnce } from './ask-once'
import type { Scenario } from './scenarios'
import type { System } from './systems/system'

const SAMPLES = 16
const WORDS = 16

export type Check = {
  scenario: string
  system: string
  /** Answers that were looked at. */
  compared: number
  /** In what they are equal to those of our front. */
  equalIn: string
}

type Input = { scenario: Scenario; asks: Ask[]; system: System; reference: System }

/**
 * Holds what a system answers against what our front answers. @throws UserFacingError at the first
 * difference: what is not the same answer is not the same work.
 */
export async function checkAnswers(input: Input): Promise<Check> {
  const { scenario, system, reference } = input
  // Some have one answer for all asks, which is that to the first.
  const byPath = Map.groupBy(pickSome(input.asks), (ask) => system.pathOf(ask) ?? '/')
  let equalIn = ''
  for (const [path, [ask]] of byPath) {
    if (!ask) continue
    const answer = await askOnce(system.url + path)
    const expected = await askOnce(reference.url + reference.pathOf(ask))
    const differ = (how: string) =>
      new UserFacingError({
        message: `${system.title} does not answer ${path} as our front does: ${how}.`,
      })
    if (answer.status !== 200) throw differ(`status ${answer.status}`)
    equalIn = compare({ ask, system, reference, answer, expected, differ })
  }
  return { scenario: scenario.name, system: system.name, compared: byPath.size, equalIn }
}

type Comparison = {
  ask: Ask
  system: System
  reference: System
  answer: Answer
  expected: Answer
  differ: (how: string) => Error
}

function compare({ ask, system, reference, answer, expected, differ }: Comparison): string {
  if (system === reference || answer.body.equals(expected.body)) return 'every byte'
  if (ask.kind === 'picture') throw differ('other bytes')
  if (ask.kind === 'page') {
    const html = answer.body.toString()
    if (html.includes(ask.title)) return 'title of the style'
    if (!html.includes('<h2>')) throw differ('no cards')
    return 'number of cards on a page'
  }
  if (!system.read || !reference.read) throw differ('other bytes')
  const told = system.read(JSON.parse(answer.body.toString()))
  const wanted = reference.read(JSON.parse(expected.body.toString()))
  if (ask.kind === 'search') {
    const isFound = (list: Told[]) => list.some(({ title }) => title.includes(ask.text))
    if (isDeepStrictEqual(slugs(told).sort(), slugs(wanted).sort())) return 'the styles found'
    if (isFound(told) && isFound(wanted)) return 'the style of that title is among those found'
    throw differ('other styles found')
  }
  if (!isDeepStrictEqual(slugs(told), slugs(wanted))) throw differ('other styles')
  if (told.every(({ pictures }) => pictures === 0)) return 'styles, order'
  const where = told.findIndex((one, at) => !isDeepStrictEqual(one, wanted[at]))
  if (where >= 0)
    throw differ(`${JSON.stringify(told[where])} for ${JSON.stringify(wanted[where])}`)
  return 'styles, order, titles, categories, tags, number of pictures'
}

/** Words for which every system finds the same styles. @throws UserFacingError where there are none. */
export async function agreeOnWords(systems: System[], candidates: SearchAsk[]) {
  const agreed: SearchAsk[] = []
  let tried = 0
  for (const ask of candidates) {
    if (agreed.length === WORDS) break
    tried++
    const found = await Promise.all(systems.map((system) => findSlugs(system, ask)))
    if (found.every((list) => list.length > 0 && isDeepStrictEqual(list, found[0])))
      agreed.push(ask)
  }
  if (agreed.length === 0) {
    throw new UserFacingError({ message: 'The systems find the same styles for no word.' })
  }
  return { agreed, tried }
}

async function findSlugs(system: System, ask: SearchAsk): Promise<string[]> {
  const { body } = await askOnce(system.url + system.pathOf(ask))
  return slugs(system.read?.(JSON.parse(body.toString())) ?? []).sort()
}

function slugs(told: Told[]): string[] {
  return told.map(({ slug }) => slug)
}

/** Spread over all of them. */
function pickSome(asks: Ask[]): Ask[] {
  const step = Math.max(1, Math.floor(asks.length / SAMPLES))
  return asks.filter((_, at) => at % step === 0).slice(0, SAMPLES)
}
