import { expect, it } from 'vitest'
import { isLightColour } from './is-light-colour'

it('finds the text colour that can be read on a swatch', () => {
  expect(['#ffffff', '#ffd700', '#8fa3ad', '#777777'].map(isLightColour)).toEqual(
    Array(4).fill(true),
  )
  expect(['#000000', '#1d2b53', '#aa0000', '#606060'].map(isLightColour)).toEqual(
    Array(4).fill(false),
  )
})
