'use client'

import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'
import { AddStyleField } from './add-style-field'
import { compareHref } from './chosen-style'
import { useCompared } from './compare-store'
import { UnknownStyles } from './unknown-styles'

/** The comparison before there is anything in it. */
export function CompareStart({ unknown }: { unknown: string[] }) {
  const kept = useCompared()
  return (
    <div className="page-gutter">
      <Notice
        title="Side by side"
        actions={
          <>
            <Link href="/browse" prefetch={false} className={PRIMARY_BUTTON}>
              Find styles
            </Link>
            {kept.length > 0 && (
              <Link
                href={compareHref(kept.map(({ slug }) => slug))}
                prefetch={false}
                className={QUIET_BUTTON}
              >
                Go on with {kept.length === 1 ? 'one style' : `${kept.length} styles`}
              </Link>
            )}
          </>
        }
      >
        <div className="grid gap-4">
          <UnknownStyles slugs={unknown} />
          <p>
            See two to four styles on the same subjects: portrait beside portrait, place beside
            place. Press “Compare” on a style, or look for one here.
          </p>
          <AddStyleField slugs={[]} />
        </div>
      </Notice>
    </div>
  )
}
