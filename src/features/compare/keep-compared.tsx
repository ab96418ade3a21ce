'use client'

import { useEffect } from 'react'
import { pictureSources } from '@/features/gallery/picture-sources'
import type { StyleSref } from '@/features/sref/style-sref'
import { setCompared } from './compare-store'

/** The tray of this browser follows the comparison that is open, so that it can be gone on with. */
export function KeepCompared({ styles }: { styles: StyleSref[] }) {
  useEffect(() => {
    setCompared(
      styles.map(({ slug, title, samples: [cover] }) => ({
        slug,
        title,
        thumb: cover ? pictureSources(cover.picture, { maxWidth: 320 }).src : '',
      })),
    )
  }, [styles])
  return null
}
