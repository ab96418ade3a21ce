import { z } from 'zod'
import { defineRoute } from './define-route'

export const metricsRoute = defineRoute({
  id: 'readMetrics',
  method: 'GET',
  path: '/api/metrics',
  tag: 'Operations',
  summary: 'Read measurements',
  description:
    'In the text form of Prometheus, for its scraper: `Authorization: Bearer <METRICS_TOKEN>`. Without that setting there is nothing at this address.',
  asker: 'anyone',
  isShared: false,
  contentType: 'text/plain',
  answers: { 200: z.string() },
  errors: ['not_signed_in', 'not_found'],
})
