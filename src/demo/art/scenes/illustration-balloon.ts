import type { Random } from '../prng'
import { body, ellipse, line, mirrored, rect, shade } from '../shape'
import type { Shape } from '../types'
import { clouds, hills, openSky } from './illustration-sky'

/** Hot-air balloons that drift over hills. */
export function balloonShapes(random: Random): Shape[] {
  return [
    ...openSky(random, [random.between(160, 320), 330], 90),
    ...clouds(random, 420, 0.08, 4),
    ...hills(random),
    ...balloon(830, 260, 0.36, 0.3, 'trim'),
    ...balloon(190, 470, 0.26, 0.26, 'accent'),
    ...balloon(520, 380, 1, 0.6, 'accent'),
    ...clouds(random, 930, 0.74, 4),
  ]
}

function balloon(
  x: number,
  y: number,
  scale: number,
  depth: number,
  material: 'accent' | 'trim',
): Shape[] {
  const s = (value: number) => value * scale
  const envelope = mirrored(x, [
    [x, y - s(260)],
    [x - s(150), y - s(224)],
    [x - s(232), y - s(100)],
    [x - s(214), y + s(50)],
    [x - s(110), y + s(200)],
    [x - s(50), y + s(276)],
    [x, y + s(280)],
  ])
  const gore = (a: number, b: number) =>
    `M${x} ${y - s(262)}C${x + s(a)} ${y - s(190)} ${x + s(a * 1.1)} ${y + s(80)} ${x + s(a * 0.26)} ${y + s(282)}H${x + s(b * 0.26)}C${x + s(b * 1.1)} ${y + s(80)} ${x + s(b)} ${y - s(190)} ${x} ${y - s(262)}Z`
  const other = material === 'accent' ? 'trim' : 'white'
  return [
    line(
      `M${x - s(46)} ${y + s(276)}L${x - s(34)} ${y + s(370)}M${x + s(46)} ${y + s(276)}L${x + s(34)} ${y + s(370)}`,
      'ink',
      0.5,
      Math.max(2, s(5)),
      { depth },
    ),
    body(rect(x - s(44), y + s(364), s(88), s(66), s(10)), 'floor', 0.4, {
      toneEnd: 0.26,
      along: 'right',
      depth: depth + 0.01,
    }),
    body(envelope, material, 0.7, { toneEnd: 0.4, along: 'right', depth: depth + 0.02 }),
    ...[
      [-250, -140],
      [-50, 50],
      [140, 250],
    ].map(([a = 0, b = 0], index) =>
      shade(gore(a, b), envelope, other, [0.64, 0.58, 0.42][index] ?? 0.5, { softness: 1 }),
    ),
    shade(
      `M${x + s(60)} ${y - s(262)}C${x + s(190)} ${y - s(80)} ${x + s(120)} ${y + s(140)} ${x + s(40)} ${y + s(290)}H${x + s(260)}V${y - s(262)}Z`,
      envelope,
      'ink',
      0.5,
      { opacity: 0.26, softness: s(34) },
    ),
    shade(ellipse(x - s(110), y - s(110), s(44), s(90)), envelope, 'white', 0.8, {
      opacity: 0.5,
      softness: s(22),
    }),
  ]
}
