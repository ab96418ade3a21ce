'use client'

import { useRowLabel } from '@payloadcms/ui'

/** Names a sample by its place and scene, so that four collapsed rows can be told apart. */
export function SampleRowLabel() {
  // Payload counts the rows from 0, whatever the name says.
  const { data, rowNumber: index = 0 } = useRowLabel<{ scene?: string }>()
  const place = index === 0 ? 'Cover' : `Sample ${index + 1}`
  return <span>{data?.scene ? `${place}: ${data.scene}` : place}</span>
}
