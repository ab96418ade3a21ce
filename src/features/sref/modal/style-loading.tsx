'use client'

import { usePathname } from 'next/navigation'
import { useMemo } from 'react'
import { Picture } from '@/ui/picture'
import { readCard } from './find-card'
import { styleSlugOf } from './style-path'

/** The places of a style's parts while it is fetched; what its card shows in the list stands already. */
export function StyleLoading({ slug: asked }: { slug?: string }) {
  const addressed = styleSlugOf(usePathname())
  const slug = asked ?? addressed
  const card = useMemo(() => (slug === null ? null : readCard(slug)), [slug])
  return (
    <div className="page-gutter grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 pt-5 sm:pt-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
      <div className="grid content-start gap-3 lg:col-start-2">
        <p className="min-h-11 lg:min-h-8" />
        <h1 id="style-title" className="titling text-title tracking-[-0.02em]">
          {card?.title ?? 'Style'}
        </h1>
        <Bar className="w-full" />
        <Bar className="w-2/3" />
      </div>
      <div className="grid min-w-0 max-sm:-mx-4 sm:grid-cols-2 sm:items-start sm:gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        {card?.cover ? (
          <Picture
            {...card.cover}
            sources={[]}
            sizes="100vw"
            loading="eager"
            className="h-auto w-full bg-shade"
          />
        ) : (
          <div className="aspect-4/5 bg-shade" />
        )}
        <div className="grid gap-4 max-sm:hidden">
          <div className="aspect-3/2 bg-shade" />
          <div className="aspect-square bg-shade" />
        </div>
      </div>
      <p role="status" className="sr-only">
        Loading
      </p>
    </div>
  )
}

function Bar({ className }: { className: string }) {
  return <div aria-hidden="true" className={`h-4 bg-shade ${className}`} />
}
