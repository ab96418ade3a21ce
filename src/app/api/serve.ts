import { getEnv } from '@/server/env'
import { createRouteServer } from '@/server/http/create-route-server'
import { getGallery } from '../get-gallery'

const { NODE_ENV, SITE_URL } = getEnv()

/** Makes a route handler out of its contract; see `createRouteServer`. */
export const serve = createRouteServer({
  getPayload: getGallery,
  siteUrl: SITE_URL,
  checksAnswers: NODE_ENV !== 'production',
})
