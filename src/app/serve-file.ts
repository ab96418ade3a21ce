import { noFileResponse, type PublicFile, publicFileResponse } from '@/server/http/public-file'

type Context<Params> = { params: Promise<Params> }

/** A route that sends a public file; 404 with `missing` where there is none. */
export function serveFile<Params = Record<string, never>>(
  find: (params: Params, request: Request) => Promise<PublicFile | null>,
  missing = 'There is nothing at this address.',
) {
  return async (request: Request, { params }: Context<Params>): Promise<Response> => {
    const file = await find(await params, request)
    return file ? publicFileResponse(request, file) : noFileResponse(404, missing)
  }
}
