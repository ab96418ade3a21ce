import type { StyleModel } from './style-sref'

/** What a string can be made for; kept by the editors, without what is retired. */
export type StyleChoices = { models: StyleModel[]; styleVersions: StyleModel[] }
