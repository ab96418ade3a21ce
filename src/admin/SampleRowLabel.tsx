'use client'

import { useRowLabel } from '@payloadcms/ui'

/** Names a sample by its place and scene, so that four collapsed rows can be told apart. */
export function SampleRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ scene?: string }>()
  const place = rowNumber === 1 ? 'Cover' : `Sample ${rowNumber}`
  return <span>{data?.scene ? `${place}: ${data.scene}` : place}</span>
}
