'use client'

import { useFormFields } from '@payloadcms/ui'
import { FULL_SAMPLE_COUNT } from '@/domain/sref-sample'

/** Four samples are the norm: fewer can be published, with a reminder. */
export function SampleCountWarning() {
  const count = useFormFields(([fields]) => fields.samples?.rows?.length ?? 0)
  if (count >= FULL_SAMPLE_COUNT) return null
  const missing = FULL_SAMPLE_COUNT - count
  return (
    <p role="status" style={{ color: 'var(--theme-warning-600)', margin: 0 }}>
      {missing === 1 ? '1 sample is missing' : `${missing} samples are missing`}
    </p>
  )
}
