/** Scenes in which a style is shown, so that styles can be compared like with like. */
export const SAMPLE_SCENES = ['portrait', 'environment', 'product', 'illustration'] as const

export type SampleScene = (typeof SAMPLE_SCENES)[number]

/** Midjourney's `--ar`: two whole numbers up to 99 with a colon, such as `3:2`. */
export const ASPECT_RATIO = /^[1-9]\d?:[1-9]\d?$/

/** Pictures that a complete style has; fewer are accepted with a warning. */
export const FULL_SAMPLE_COUNT = 4
