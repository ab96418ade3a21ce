'use client'

import dynamic from 'next/dynamic'
import { useCompared } from './compare-store'

const CompareTray = dynamic(() => import('./compare-tray').then((module) => module.CompareTray), {
  ssr: false,
})

/** The place of the tray, which is fetched when something is in it. */
export function CompareDock() {
  return useCompared().length > 0 ? <CompareTray /> : null
}
