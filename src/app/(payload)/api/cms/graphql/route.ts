import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { getGallery } from '@/app/get-gallery'
import { guardGraphql } from '@/server/graphql/guard-graphql'
import { keepPrivate } from '@/server/http/keep-private'

export const POST = keepPrivate(
  guardGraphql({ getPayload: getGallery, handle: GRAPHQL_POST(config) }),
)
export const OPTIONS = REST_OPTIONS(config)
