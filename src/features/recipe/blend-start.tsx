'use client'

import Link from 'next/link'
import type { BlendEntry } from '@/domain/recipe/recipe'
import { PaletteStrip } from '@/ui/palette-strip'
import type { CardSref } from '../gallery/card-sref'
import { SrefPicture } from '../gallery/sref-picture'

type BlendStartProps = { srefs: CardSref[]; onAdd: (entry: BlendEntry) => void }

/** Styles to begin with; a tap puts one into the blend. */
export function BlendStart({ srefs, onAdd }: BlendStartProps) {
  if (srefs.length === 0) return null
  return (
    <section aria-labelledby="blend-start">
      <h2 id="blend-start" className="mb-3 text-small font-semibold">
        Begin with a style
      </h2>
      <ul className="grid grid-cols-3 gap-x-3 gap-y-5 lg:grid-cols-6">
        {srefs.map(({ slug, title, code, cover }) => (
          <li key={slug}>
            <Link
              href={`/blend?sref=${code ?? slug}`}
              prefetch={false}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onAdd(code === null ? { slug, weight: 1 } : { code, weight: 1 })
              }}
              className="group/start block"
            >
              <span className="block aspect-4/5 overflow-hidden bg-shade">
                {cover && (
                  <SrefPicture
                    picture={cover}
                    alt=""
                    sizes="(width >= 64rem) 9rem, 30vw"
                    maxWidth={320}
                    loading="eager"
                    className="size-full object-cover"
                  />
                )}
              </span>
              <PaletteStrip colours={cover?.palette ?? []} className="mt-1 h-1" />
              <span className="mt-1.5 line-clamp-2 text-note font-medium leading-snug underline-offset-4 group-hover/start:underline">
                <span className="sr-only">Begin with </span>
                {title}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
