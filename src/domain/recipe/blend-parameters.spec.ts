import { expect, it } from 'vitest'
import { BLEND_PARAMETERS } from './blend-parameters'
import { paramsToRecipe, recipeToParams } from './recipe-params'

it('a blend is read and written by its parameters, and by no others', () => {
  const full = new URLSearchParams('sref=111::2&style=ink&add=222&v=7&sv=6&sw=300&subject=a+cat')
  for (const name of full.keys()) expect(BLEND_PARAMETERS).toContain(name)
  const blend = paramsToRecipe(full)
  for (const name of recipeToParams(blend).keys()) expect(BLEND_PARAMETERS).toContain(name)
  // Each of them changes the blend.
  for (const name of BLEND_PARAMETERS) {
    const others = new URLSearchParams([...full].filter(([other]) => other !== name))
    expect(paramsToRecipe(others), name).not.toEqual(blend)
  }
})
