import type { Metadata } from 'next'
import Link from 'next/link'
import { readPrompts } from '@/domain/recipe/read-prompt'
import { foundInPrompts, MAX_CODES_SHOWN } from '@/features/recipe/found-in-prompts'
import { PasteReader } from '@/features/recipe/paste-reader'
import { listModels } from '@/server/sref/list-models'
import { ArrowIcon } from '@/ui/icons'
import { getGallery } from '../../../get-gallery'
import { readBlendStyles } from '../read-blend-styles'
import { readStart } from '../read-start'

export const dynamic = 'force-dynamic'

type PasteProps = { searchParams: Promise<{ prompt?: string | string[] }> }

export async function generateMetadata({ searchParams }: PasteProps): Promise<Metadata> {
  return {
    title: 'Paste a prompt',
    description:
      'Paste Midjourney prompts: the style references in them are recognised, and you see which the gallery has.',
    alternates: { canonical: '/blend/paste' },
    ...((await readText(searchParams)) !== '' && { robots: { index: false, follow: true } }),
  }
}

/** Finds the styles of prompts that someone has. */
export default async function PastePage({ searchParams }: PasteProps) {
  const text = await readText(searchParams)
  const { codes } = foundInPrompts(readPrompts(text))
  const [styles, known, start] = await Promise.all([
    readBlendStyles(codes.slice(0, MAX_CODES_SHOWN).map((code) => ({ code }))),
    getGallery().then(listModels),
    readStart(),
  ])
  const [first, second] = start.flatMap(({ code }) => code ?? [])
  return (
    <>
      <header className="page-gutter flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-4 pb-6 sm:pt-6 sm:pb-8">
        <h1 className="titling text-title tracking-tight">Paste a prompt</h1>
        <Link
          href="/blend"
          prefetch={false}
          className="flex min-h-11 items-center gap-2 font-medium underline-offset-4 hover:underline"
        >
          To the blend
          <ArrowIcon />
        </Link>
      </header>
      <PasteReader
        initialText={text}
        initialStyles={styles}
        known={known}
        example={
          first && second
            ? `a lighthouse in a storm --ar 4:5 --sref ${first}::2 ${second} 7 --sw 200 --v 7`
            : null
        }
      />
    </>
  )
}

async function readText(searchParams: PasteProps['searchParams']): Promise<string> {
  return [(await searchParams).prompt ?? ''].flat()[0] ?? ''
}
