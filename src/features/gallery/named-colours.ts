/** Colours that people look for, from warm to cold and to none; as a mixed palette shows them. */
export const NAMED_COLOURS = [
  { name: 'red', hex: '#c8372d' },
  { name: 'orange', hex: '#e8893b' },
  { name: 'yellow', hex: '#efc94c' },
  { name: 'green', hex: '#5f9a52' },
  { name: 'teal', hex: '#3b8f87' },
  { name: 'blue', hex: '#3a6cb8' },
  { name: 'violet', hex: '#7653a8' },
  { name: 'pink', hex: '#e48aa6' },
  { name: 'brown', hex: '#85583a' },
  { name: 'cream', hex: '#f2e8d5' },
  { name: 'grey', hex: '#8d8d8d' },
  { name: 'black', hex: '#171717' },
] as const

/** What a colour is called, or `#rrggbb` where it has no name here. */
export function colourName(hex: string): string {
  return NAMED_COLOURS.find((colour) => colour.hex === hex)?.name ?? hex
}
