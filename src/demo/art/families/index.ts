import type { Family } from '../studio'
import type { StyleFamily } from '../types'
import { animeCel, animeChibi, animeMecha } from './anime'
import { animeManga } from './anime-manga'
import { clay, paperCut } from './craft-relief'
import { embroidery, mosaic, stainedGlass } from './craft-tiles'
import { artNouveau, bauhaus, lowPoly, travelPoster } from './graphic'
import { engraving, inkWash } from './ink'
import { blueprint, chalkboard } from './ink-boards'
import { neon, pixel, vaporwave } from './light'
import { oilImpasto, paintedSky, pastel, pointillism } from './painting'
import { photoCinematic, photoGoldenHour, photoMacro, photoMonochrome, photoStudio } from './photo'
import { linocut, popHalftone, risograph, ukiyoE } from './print'
import { watercolour } from './watercolour'

export const families: Record<StyleFamily, Family> = {
  'anime-cel': animeCel,
  'anime-chibi': animeChibi,
  'anime-manga': animeManga,
  'anime-mecha': animeMecha,
  'anime-painted-sky': paintedSky,
  'photo-cinematic': photoCinematic,
  'photo-golden-hour': photoGoldenHour,
  'photo-macro': photoMacro,
  'photo-monochrome': photoMonochrome,
  'photo-studio': photoStudio,
  watercolour,
  'oil-impasto': oilImpasto,
  pointillism,
  pastel,
  'ink-wash': inkWash,
  engraving,
  blueprint,
  chalkboard,
  risograph,
  linocut,
  'ukiyo-e': ukiyoE,
  'pop-halftone': popHalftone,
  'travel-poster': travelPoster,
  bauhaus,
  'art-nouveau': artNouveau,
  'low-poly': lowPoly,
  pixel,
  vaporwave,
  neon,
  'paper-cut': paperCut,
  'stained-glass': stainedGlass,
  mosaic,
  embroidery,
  clay,
}
