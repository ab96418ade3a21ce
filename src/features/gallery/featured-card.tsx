import Link from 'next/link'
import { LockIcon } from '@/ui/icons'
import { LinkPending } from '@/ui/link-pending'
import type { CardSample, CardSref } from './card-sref'
import { SrefPicture } from './sref-picture'

type FeaturedCardProps = { sref: CardSref; loading: 'lazy' | 'eager' | 'first' }

/** A style as a contact sheet: one look on four subjects. */
export function FeaturedCard({ sref, loading }: FeaturedCardProps) {
  return (
    <article className="relative w-76 sm:w-104">
      <div className="grid aspect-[1.065] grid-cols-[3.08fr_1fr] grid-rows-3 gap-1">
        <div className="row-span-3 overflow-hidden bg-shade">
          {sref.cover && (
            <SrefPicture
              picture={sref.cover}
              sizes="(width >= 40rem) 312px, 230px"
              maxWidth={640}
              loading={loading}
              className="size-full object-cover"
            />
          )}
        </div>
        {sref.isPremium ? (
          <LockedCells palette={sref.cover?.palette ?? []} />
        ) : (
          <SampleCells pictures={sref.others} />
        )}
      </div>
      <h3 className="mt-2.5 text-small font-semibold sm:text-body">
        <Link
          href={`/sref/${sref.slug}`}
          prefetch={false}
          className="block truncate after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
        >
          {sref.title}
          <LinkPending />
        </Link>
      </h3>
    </article>
  )
}

function SampleCells({ pictures }: { pictures: CardSample[] }) {
  return pictures.map((picture) => (
    <div key={picture.contentHash} className="overflow-hidden bg-shade">
      <SrefPicture
        picture={picture}
        sizes="(width >= 40rem) 101px, 74px"
        maxWidth={320}
        className="size-full object-cover"
      />
    </div>
  ))
}

/** In place of samples that are not public: the cover's own colours. */
function LockedCells({ palette }: { palette: { hex: string }[] }) {
  return (
    <>
      {[1, 2, 3].map((cell) => (
        <div key={cell} className="bg-shade" style={{ background: palette[cell]?.hex }} />
      ))}
      <p className="absolute top-2 left-2 flex items-center gap-1.5 rounded-chip bg-wall px-2 py-1 text-note font-semibold">
        <LockIcon />
        Premium
      </p>
    </>
  )
}
