import { Picture } from '@/ui/picture'
import type { CardPicture } from './card-sref'
import { pictureSources } from './picture-sources'

/**
 * The style on its other subjects, over the cover while a pointer or the focus is on the card. They
 * are not laid out before, so nothing is fetched for them until then, and never on a touch screen.
 * One format is enough at this size, and keeps the page short.
 */
export function CardThumbs({ pictures }: { pictures: CardPicture[] }) {
  if (pictures.length === 0) return null
  return (
    <div
      aria-hidden="true"
      className="absolute inset-x-0 bottom-0 hidden bg-wall pt-1 grid-cols-3 gap-1 transition-[opacity,translate] duration-200 ease-out starting:translate-y-2 starting:opacity-0 hover-device:group-focus-within/card:grid hover-device:group-hover/card:grid"
    >
      {pictures.map((picture) => (
        <Picture
          key={picture.contentHash}
          sources={[]}
          src={pictureSources(picture, { maxWidth: 320 }).src}
          alt=""
          width={picture.width}
          height={picture.height}
          sizes="110px"
          className="aspect-square w-full bg-shade object-cover"
        />
      ))}
    </div>
  )
}
