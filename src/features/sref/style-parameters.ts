import type { StyleSref } from './style-sref'

/** One part of the parameter string, with what it does in a sentence. */
export type StyleParameter = { text: string; meaning: string }

type Input = Pick<StyleSref, 'defaults'> & { code: string }

/** The parameters that give a prompt this style, in the order in which they are written. */
export function styleParameters({ code, defaults }: Input): StyleParameter[] {
  const { model, styleVersion, styleWeight } = defaults
  return [
    { text: `--sref ${code}`, meaning: 'The style itself.' },
    ...(model ? [{ text: model.parameter, meaning: `The model: ${model.name}.` }] : []),
    ...(styleVersion
      ? [
          {
            text: styleVersion.parameter,
            meaning: 'The style version. Under another one, the same number looks different.',
          },
        ]
      : []),
    { text: `--sw ${styleWeight}`, meaning: explainWeight(styleWeight) },
  ]
}

/** The whole string, ready to stand behind a prompt. */
export function joinParameters(parameters: StyleParameter[]): string {
  return parameters.map(({ text }) => text).join(' ')
}

/** 0 to 1000, 100 unless said otherwise. */
function explainWeight(weight: number): string {
  const range = 'from 0 to 1000'
  if (weight === 100) return `How strongly it works, ${range}. 100 is usual.`
  return `How strongly it works, ${range}. ${weight < 100 ? 'Gentler' : 'Stronger'} than usual.`
}
