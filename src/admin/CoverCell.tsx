import type { DefaultServerCellComponentProps } from 'payload'
import { pictureUrl } from '@/domain/picture-name'
import type { PublicPicture } from '@/domain/public-view'
import { DocumentLink } from './DocumentLink'

const THUMBNAIL_PX = 48

/** The cover of a style in the list, from the public view: no query a row. */
export function CoverCell(props: DefaultServerCellComponentProps) {
  const image: PublicPicture | undefined = props.rowData?.public?.samples?.[0]?.image
  const width = image?.widths[0]
  return (
    <DocumentLink cell={props}>
      {image && width ? (
        // biome-ignore lint/performance/noImgElement: variants exist, nothing is to be optimised
        <img
          alt={image.alt}
          className="cover-cell"
          height={THUMBNAIL_PX}
          loading="lazy"
          src={pictureUrl({ contentHash: image.contentHash, width, format: 'webp' })}
          width={THUMBNAIL_PX}
        />
      ) : (
        <span className="cover-cell cover-cell--empty">No sample</span>
      )}
    </DocumentLink>
  )
}
