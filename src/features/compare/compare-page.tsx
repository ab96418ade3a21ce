'use client'

import { ShareButton } from '@/features/share/share-button'
import type { StyleSref } from '@/features/sref/style-sref'
import { PaletteStrip } from '@/ui/palette-strip'
import { AddStyleField } from './add-style-field'
import { compareHref, LEAST_COMPARED, MAX_COMPARED } from './chosen-style'
import { CompareTable } from './compare-table'
import { KeepCompared } from './keep-compared'
import { UnknownStyles } from './unknown-styles'
import { useOpenedStyles } from './use-opened-styles'

type ComparePageProps = {
  styles: StyleSref[]
  /** Slugs of the address that lead to no style. */
  unknown: string[]
}

/** Styles side by side: each row is one subject in all of them. */
export function ComparePage({ styles, unknown }: ComparePageProps) {
  const opened = useOpenedStyles(styles)
  const slugs = styles.map(({ slug }) => slug)
  return (
    <>
      <KeepCompared styles={styles} />
      <PaletteStrip
        colours={styles.flatMap(({ samples }) => samples[0]?.picture.palette ?? [])}
        className="h-1.5"
      />
      <div className="page-gutter grid gap-5 pt-6 sm:pt-10">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid gap-2">
            <h1 className="titling text-title tracking-tight">Side by side</h1>
            <p className="text-body text-muted">
              {styles.length < LEAST_COMPARED
                ? 'One style so far. Add another to compare it with.'
                : 'Each row shows the same subject in every style.'}
            </p>
          </div>
          <ShareButton
            title={styles.map(({ title }) => title).join(' and ')}
            path={compareHref(slugs)}
          />
        </div>
        <UnknownStyles slugs={unknown} />
        {styles.length < MAX_COMPARED && <AddStyleField slugs={slugs} />}
      </div>
      <CompareTable styles={opened} />
    </>
  )
}
