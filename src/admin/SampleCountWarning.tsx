'use client'

import { useFormFields } from '@payloadcms/ui'
import { FULL_SAMPLE_COUNT } from '@/domain/sref-sample'

/** Four samples are the norm: fewer can be published, with a reminder. */
export function SampleCountWarning() {
  const count = useFormFields(([fields]) => fields.samples?.rows?.length ?? 0)
  if (count >= FULL_SAMPLE_COUNT) return null
  return (
    <p
      className="sample-count"
      role="status"
      title="A complete style shows portrait, environment, product and illustration."
    >
      {count} of {FULL_SAMPLE_COUNT} samples
    </p>
  )
}
