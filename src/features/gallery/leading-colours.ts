import type { CardSref } from './card-sref'

/** The first colour of each cover, in the order of the cards, all of one weight. */
export function leadingColours(srefs: CardSref[]): { hex: string; weight: number }[] {
  return srefs
    .flatMap(({ cover }) => cover?.palette.slice(0, 1) ?? [])
    .map(({ hex }) => ({ hex, weight: 1 }))
}
