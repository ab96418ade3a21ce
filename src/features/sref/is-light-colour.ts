/** Relative luminance at which black and white text have equal contrast. */
const EQUAL_CONTRAST_LUMINANCE = 0.179

/**
 * Whether black is easier to read than white on a colour such as `#a0b1c2`. By the relative
 * luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 */
export function isLightColour(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    toLinear(Number.parseInt(part, 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > EQUAL_CONTRAST_LUMINANCE
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
