import { SAMPLE_SCENES, type SampleScene } from '@/domain/sref-sample'

/** The scenes in which every demo style is shown. */
export const scenes = SAMPLE_SCENES
export type Scene = SampleScene

/** Every manner of drawing that a demo style can belong to. */
export const styleFamilies = [
  'anime-cel',
  'anime-chibi',
  'anime-manga',
  'anime-mecha',
  'anime-painted-sky',
  'photo-cinematic',
  'photo-golden-hour',
  'photo-macro',
  'photo-monochrome',
  'photo-studio',
  'watercolour',
  'oil-impasto',
  'pointillism',
  'pastel',
  'ink-wash',
  'engraving',
  'blueprint',
  'chalkboard',
  'risograph',
  'linocut',
  'ukiyo-e',
  'pop-halftone',
  'travel-poster',
  'bauhaus',
  'art-nouveau',
  'low-poly',
  'pixel',
  'vaporwave',
  'neon',
  'paper-cut',
  'stained-glass',
  'mosaic',
  'embroidery',
  'clay',
] as const
export type StyleFamily = (typeof styleFamilies)[number]

/** What a shape is made of; the palette decides the colour. */
export const materials = [
  'sky',
  'horizon',
  'sun',
  'cloud',
  'far',
  'mid',
  'near',
  'front',
  'water',
  'skin',
  'blush',
  'hair',
  'cloth',
  'trim',
  'object',
  'metal',
  'glass',
  'accent',
  'leaf',
  'wall',
  'floor',
  'ink',
  'white',
] as const
export type Material = (typeof materials)[number]

/** `body` has a surface of its own, `shade` lies on a body, `line` is drawn, `glow` is light. */
export type ShapeKind = 'body' | 'shade' | 'line' | 'glow'

/**
 * One shape of a picture, in scene units (see `SCENE_UNITS`).
 * Tones run from 0 (deep shadow) through 0.5 (the material's own colour) to 1 (full light).
 */
export interface Shape {
  kind: ShapeKind
  /** SVG path data. */
  d: string
  material: Material
  tone: number
  /** Second stop of a gradient; the same material and tone when absent. */
  materialEnd?: Material
  toneEnd?: number
  /** Direction of the gradient across the shape's box. */
  along?: 'down' | 'right' | 'diagonal' | 'centre'
  /** Path that cuts this shape off. */
  clip?: string
  /** Blur radius in scene units, for families with soft shading. */
  softness?: number
  opacity?: number
  /** Width in scene units of a `line`. */
  width?: number
  /** 0 is the backdrop, 1 the nearest thing; 0.5 and above is the subject in focus. */
  depth: number
}

/** A place on the subject where a face fits, in scene units. */
export interface FaceAnchor {
  x: number
  y: number
  size: number
}

export interface Composition {
  shapes: Shape[]
  width: number
  height: number
  face?: FaceAnchor
}

/** Uncompressed picture: three bytes a pixel, row by row. */
export interface Raster {
  data: Uint8Array
  width: number
  height: number
}

/** One number a pixel, row by row. */
export interface Field {
  data: Float32Array
  width: number
  height: number
}

/** Size in scene units: shapes are composed in these and scaled to pixels when rasterised. */
export const SCENE_UNITS: Record<Scene, { width: number; height: number }> = {
  portrait: { width: 1000, height: 1250 },
  environment: { width: 1500, height: 1000 },
  product: { width: 1000, height: 1000 },
  illustration: { width: 1000, height: 1000 },
}

/** Size in pixels and Midjourney `--ar` of each scene's picture. */
export const SCENE_SIZES: Record<Scene, { width: number; height: number; aspect: string }> = {
  portrait: { width: 896, height: 1120, aspect: '4:5' },
  environment: { width: 1248, height: 832, aspect: '3:2' },
  product: { width: 960, height: 960, aspect: '1:1' },
  illustration: { width: 960, height: 960, aspect: '1:1' },
}
