import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { keepPrivate } from '@/server/http/keep-private'

export const GET = keepPrivate(REST_GET(config))
export const POST = keepPrivate(REST_POST(config))
export const DELETE = keepPrivate(REST_DELETE(config))
export const PATCH = keepPrivate(REST_PATCH(config))
export const PUT = keepPrivate(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
