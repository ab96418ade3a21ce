import { nonsenseHash } from '../canaries'
import type { Planted } from '../plant-gallery'
import type { PlantedPicture } from '../plant-pictures'
import { get, type Probe, twins } from '../probe'

const SIZES = ['', '-320', '-340', '-640', '-1280', '-0', '-99999']
/** Of a style: the cover and one of the others. */
const GUESSED_PICTURES = 2

const FORMATS = ['webp', 'avif', 'jpg', 'png']

/** Files of pictures by every name that they have or could have. */
export function pictureProbes({ styles }: Planted): Probe[] {
  return styles.flatMap(({ pictures }) =>
    pictures.flatMap((picture, index) => [
      ...existing(picture),
      ...(index < GUESSED_PICTURES ? guessed(picture) : []),
    ]),
  )
}

function guessed({ contentHash }: PlantedPicture): Probe[] {
  return SIZES.flatMap((size) =>
    FORMATS.map((format) => get('Picture', address(`${contentHash}${size}.${format}`))),
  )
}

/** Whether a picture exists must not show either. */
export function pictureOracles({ styles }: Planted): Probe[] {
  const gated = styles.flatMap(({ pictures }) =>
    pictures.filter(({ audience }) => audience !== null),
  )
  return gated.flatMap(({ contentHash }) =>
    ['-320.webp', '-320.avif', '.jpg', '.webp', '-640.webp'].map((end) =>
      twins('Picture oracle', { token: contentHash, nonsense: nonsenseHash() }, (hash) => ({
        method: 'GET',
        path: address(`${hash}${end}`),
      })),
    ),
  )
}

function existing({ fileNames, contentHash }: PlantedPicture): Probe[] {
  const surface = 'Picture'
  const small = `${contentHash}-320.webp`
  return [
    ...fileNames.flatMap((name) => [
      get(surface, address(name)),
      { surface, method: 'HEAD', path: address(name) },
      get(surface, address(name), { range: 'bytes=0-99' }),
      get(surface, address(name), { 'if-none-match': `"${name}"` }),
    ]),
    ...[
      `/api/cms/media/file/${small}?prefix=`,
      `/api/cms/media/file/.%2F${small}`,
      `/api/cms/media/file/x%2F..%2F${small}`,
      `/api/cms/media/file/${small}%00`,
      `/api/cms/media/file/${contentHash.toUpperCase()}-320.webp`,
      `/api/cms/media/file/${contentHash}-320.webp.webp`,
      `/media/${small}`,
      `/media/file/${small}`,
      `/api/media/file/${small}`,
      `/.data/media/${small}`,
      `/_next/image?url=${encodeURIComponent(address(small))}&w=640&q=75`,
    ].map((path) => get(surface, path)),
  ]
}

function address(name: string): string {
  return `/api/cms/media/file/${name}`
}
