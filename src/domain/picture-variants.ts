/** Widths, in pixels, at which every picture is kept. A smaller picture is never enlarged. */
export const VARIANT_WIDTHS = [320, 640, 1280] as const

/** Formats of the variants, best first: the order of `<source>` in a `<picture>`. */
export const VARIANT_FORMATS = ['avif', 'webp'] as const

export type VariantWidth = (typeof VARIANT_WIDTHS)[number]
export type VariantFormat = (typeof VARIANT_FORMATS)[number]
export type VariantKey = `w${VariantWidth}${VariantFormat}`

/** Every variant with the key under which a media document holds it, such as `w640avif`. */
export const VARIANTS = VARIANT_WIDTHS.flatMap((width) =>
  VARIANT_FORMATS.map((format) => ({ key: variantKey(width, format), width, format })),
)

export function variantKey(width: VariantWidth, format: VariantFormat): VariantKey {
  return `w${width}${format}`
}
