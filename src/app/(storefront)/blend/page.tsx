import type { Metadata } from 'next'
import Link from 'next/link'
import { blendHref, paramsToRecipe } from '@/domain/recipe/recipe-params'
import { BlendBuilder } from '@/features/recipe/blend-builder'
import { listModels } from '@/server/sref/list-models'
import { ArrowIcon } from '@/ui/icons'
import { getGallery } from '../../get-gallery'
import { readBlendStyles } from './read-blend-styles'
import { readStart } from './read-start'

export const dynamic = 'force-dynamic'

type BlendPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: BlendPageProps): Promise<Metadata> {
  const { entries } = paramsToRecipe(await searchParams)
  return {
    title: entries.length > 0 ? `A blend of ${entries.length} styles` : 'Blend styles',
    description:
      'Mix Midjourney style references by weight, choose the model, and copy the string that builds itself.',
    alternates: { canonical: '/blend' },
    // Blends are without end.
    ...(entries.length > 0 && { robots: { index: false, follow: true } }),
  }
}

/** A blend, as its address says. */
export default async function BlendPage({ searchParams }: BlendPageProps) {
  const blend = paramsToRecipe(await searchParams)
  const [styles, known, start] = await Promise.all([
    readBlendStyles(blend.entries),
    getGallery().then(listModels),
    readStart(),
  ])
  return (
    <>
      <header className="page-gutter flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-4 pb-4 sm:pt-6 sm:pb-5">
        <div>
          <h1 className="titling text-title tracking-tight">Blend</h1>
          <p className="mt-1 text-muted">Mix styles by weight, and take the string along.</p>
        </div>
        <Link
          href="/blend/paste"
          prefetch={false}
          className="flex min-h-11 items-center gap-2 font-medium underline-offset-4 hover:underline"
        >
          Paste a prompt
          <ArrowIcon />
        </Link>
      </header>
      <BlendBuilder
        key={blendHref(blend)}
        initial={blend}
        initialStyles={styles}
        known={known}
        start={start}
      />
    </>
  )
}
