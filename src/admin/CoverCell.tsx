import type { DefaultServerCellComponentProps } from 'payload'
import { pictureUrl } from '@/domain/picture-name'
import type { PublicPicture } from '@/domain/public-view'

const THUMBNAIL_PX = 48

/** The cover of a style in the list, from the public view: no query a row. */
export function CoverCell({ rowData }: DefaultServerCellComponentProps) {
  const image: PublicPicture | undefined = rowData?.public?.samples?.[0]?.image
  const width = image?.widths[0]
  if (!image || !width) return <span title="No samples yet">–</span>
  return (
    // biome-ignore lint/performance/noImgElement: variants exist, nothing is to be optimised
    <img
      alt={image.alt}
      height={THUMBNAIL_PX}
      loading="lazy"
      src={pictureUrl({ contentHash: image.contentHash, width, format: 'webp' })}
      style={{ borderRadius: 4, objectFit: 'cover', display: 'block' }}
      width={THUMBNAIL_PX}
    />
  )
}
