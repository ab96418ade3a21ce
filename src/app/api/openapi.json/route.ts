import packageFile from '@root/package.json'
import { ROUTES } from '@/domain/api/catalogue'
import { describeApiRoute } from '@/domain/api/describe-api'
import { getEnv } from '@/server/env'
import { publicAnswer } from '@/server/http/answer'
import { describeApi } from '@/server/openapi/describe-api'
import { serve } from '../serve'

let document: ReturnType<typeof describeApi> | undefined

export const GET = serve(describeApiRoute, async () => {
  document ??= describeApi({
    routes: ROUTES,
    siteUrl: getEnv().SITE_URL,
    version: packageFile.version,
  })
  return publicAnswer(document, { surrogateKeys: ['api'] })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
