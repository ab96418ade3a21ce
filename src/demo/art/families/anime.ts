import { grainTile } from '../raster/noise'
import { eachPixel, softCopy } from '../raster/pixels'
import { ellipse, leafPath } from '../shape'
import { type Family, overlaySvg, type Studio } from '../studio'
import type { Raster } from '../types'

export const animeCel: Family = {
  palettes: ['summerAnime', 'sunsetAnime', 'mintAnime', 'nightAnime'],
  skin: [0, 0.25],
  render: async (studio) => {
    const raster = await studio.paint({
      shading: 'cel',
      contrast: 1.1,
      outline: { width: 4.2, material: 'ink', tone: 0.46 },
    })
    const lit = await addBloom(raster, 40 * studio.scale, 0.36)
    return overlaySvg(lit, sunbeams(studio))
  },
}

export const animeChibi: Family = {
  palettes: ['candy', 'lemonade', 'bubblegum'],
  skin: [0, 0.2],
  render: async (studio) => {
    const raster = await studio.paint({
      shading: 'cel',
      contrast: 0.8,
      outline: { width: 10, material: 'ink', tone: 0.56 },
      lineScale: 1.25,
    })
    return overlaySvg(await addBloom(raster, 26 * studio.scale, 0.3), cuteMarks(studio))
  },
}

export const animeMecha: Family = {
  palettes: ['hangar', 'steel', 'plasma'],
  skin: [0, 0.3],
  render: async (studio) => {
    const raster = await studio.paint({
      shading: 'cel',
      contrast: 1.45,
      outline: { width: 5, material: 'ink', tone: 0.4 },
    })
    const grain = grainTile()
    const angle = studio.manner.between(0.3, 0.6)
    // Bands of hard light run over everything, as over sheet metal.
    eachPixel(raster, (pixel, x, y) => {
      const along = (x + y * angle) * 0.012
      const band = Math.sin(along) + Math.sin(along * 2.7 + 1.3) * 0.5
      const lift = (band > 0.9 ? 26 : band < -0.9 ? -20 : 0) + grain.at(x, y) * 5
      pixel.r += lift
      pixel.g += lift
      pixel.b += lift * 1.1
    })
    return overlaySvg(await addBloom(raster, 30 * studio.scale, 0.3), headUpDisplay(studio))
  },
}

async function addBloom(raster: Raster, radius: number, strength: number): Promise<Raster> {
  const soft = await softCopy(raster, radius)
  return eachPixel(raster, (pixel, _x, _y, index) => {
    const [r, g, b] = [
      soft.data[index * 3] ?? 0,
      soft.data[index * 3 + 1] ?? 0,
      soft.data[index * 3 + 2] ?? 0,
    ]
    pixel.r = 255 - ((255 - pixel.r) * (255 - (strength * r * r) / 255)) / 255
    pixel.g = 255 - ((255 - pixel.g) * (255 - (strength * g * g) / 255)) / 255
    pixel.b = 255 - ((255 - pixel.b) * (255 - (strength * b * b) / 255)) / 255
  })
}

function sunbeams({ width, height, random }: Studio): string {
  const motes = Array.from({ length: 26 }, () => {
    const [x, y] = [random.between(0, width), random.between(0, height)]
    return `<path d="${leafPath([x, y], random.between(10, 26), random.between(0, 6), 7)}" opacity="${random.between(0.35, 0.9).toFixed(2)}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a" x1="0" y1="0" x2=".7" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".42"/><stop offset=".7" stop-color="#fff" stop-opacity="0"/></linearGradient></defs><g fill="url(#a)"><path d="M${width * 0.1} 0H${width * 0.26}L${width} ${height * 0.86}V${height}Z"/><path d="M${width * 0.36} 0H${width * 0.42}L${width} ${height * 0.5}V${height * 0.66}Z"/></g><g fill="#fff">${motes.join('')}</g></svg>`
}

function cuteMarks({ width, height, random, scale, composition }: Studio): string {
  const star = (x: number, y: number, r: number) =>
    `M${x} ${y - r}Q${x + r * 0.16} ${y - r * 0.16} ${x + r} ${y}Q${x + r * 0.16} ${y + r * 0.16} ${x} ${y + r}Q${x - r * 0.16} ${y + r * 0.16} ${x - r} ${y}Q${x - r * 0.16} ${y - r * 0.16} ${x} ${y - r}Z`
  const stars = Array.from({ length: 16 }, () =>
    star(random.between(0, width), random.between(0, height), random.between(12, 34)),
  )
  const dots = Array.from({ length: 22 }, () =>
    ellipse(random.between(0, width), random.between(0, height), random.between(4, 10)),
  )
  const { face } = composition
  const at = face && { x: face.x * scale, y: face.y * scale, s: face.size * scale * 1.2 }
  const smile = at
    ? `<g><g fill="#3a2440"><path d="${ellipse(at.x - 52 * at.s, at.y, 15 * at.s, 19 * at.s)}${ellipse(at.x + 52 * at.s, at.y, 15 * at.s, 19 * at.s)}"/></g><g fill="#fff"><path d="${ellipse(at.x - 57 * at.s, at.y - 7 * at.s, 6 * at.s)}${ellipse(at.x + 47 * at.s, at.y - 7 * at.s, 6 * at.s)}"/></g><path d="${ellipse(at.x - 90 * at.s, at.y + 24 * at.s, 22 * at.s, 12 * at.s)}${ellipse(at.x + 90 * at.s, at.y + 24 * at.s, 22 * at.s, 12 * at.s)}" fill="#ff8fa8" opacity=".75"/><path d="M${at.x - 16 * at.s} ${at.y + 18 * at.s}q${16 * at.s} ${18 * at.s} ${32 * at.s} 0" fill="none" stroke="#3a2440" stroke-width="${6 * at.s}" stroke-linecap="round"/></g>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="#fff" opacity=".92"><path d="${stars.join('')}"/><path d="${dots.join('')}" opacity=".7"/></g>${smile}</svg>`
}

function headUpDisplay({ width, height, random }: Studio): string {
  const [x, y, r] = [
    width * random.between(0.3, 0.7),
    height * random.between(0.3, 0.5),
    Math.min(width, height) * 0.4,
  ]
  const ticks = Array.from({ length: 60 }, (_, index) => {
    const angle = (index / 60) * Math.PI * 2
    const inner = r * (index % 5 ? 0.975 : 0.94)
    return `M${x + Math.cos(angle) * inner} ${y + Math.sin(angle) * inner}L${x + Math.cos(angle) * r} ${y + Math.sin(angle) * r}`
  }).join('')
  const streaks = Array.from({ length: 14 }, () => {
    const [sx, sy, length] = [
      random.between(-0.2, 1) * width,
      random.between(0, height),
      random.between(120, 460),
    ]
    return `M${sx} ${sy}l${length} ${-length * 0.34}`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="#fff"><path d="${streaks}" stroke-width="3" opacity=".5"/><path d="${ticks}" stroke-width="2.5" opacity=".6"/><path d="${ellipse(x, y, r)}" stroke-width="1.5" opacity=".6"/><path d="M30 90V30H90M${width - 90} 30H${width - 30}V90M30 ${height - 90}V${height - 30}H90M${width - 90} ${height - 30}H${width - 30}V${height - 90}" stroke-width="4" opacity=".85"/></g></svg>`
}
