import type { SrefDetail } from '@/domain/api/sref-detail'
import { readModelText } from '@/domain/model-text'
import { USUAL_STYLE_WEIGHT } from '@/domain/sref-parameters'
import { toCardPicture } from '@/features/gallery/to-card-sref'
import type { StyleModel, StyleSref } from './style-sref'

/** What was locked, in the shape that the page has for everyone. */
export type OpenedStyle = Pick<StyleSref, 'samples' | 'defaults'> & { code: string }

/** Reads the API's answer; null where it is still locked. */
export function toOpenedStyle({ code, samples, defaults }: SrefDetail): OpenedStyle | null {
  if (code === null) return null
  return {
    code,
    samples: samples.map(({ image, sv, sw, ...sample }) => ({
      ...sample,
      styleVersion: sv,
      styleWeight: sw,
      picture: toCardPicture(image),
    })),
    defaults: {
      model: toModel(defaults.model, 'model'),
      styleVersion: toModel(defaults.sv, 'styleVersion'),
      styleWeight: defaults.sw ?? USUAL_STYLE_WEIGHT,
    },
  }
}

function toModel(parameter: string | null, kind: 'model' | 'styleVersion'): StyleModel | null {
  if (parameter === null) return null
  return { parameter, name: readModelText(parameter, kind)?.name ?? parameter }
}
