import { APIError, type CollectionBeforeOperationHook, MissingFile, ValidationError } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'
import { PictureRefused } from '@/server/media/picture-refused'
import { prepareUpload } from '@/server/media/prepared-uploads'

const BAD_REQUEST = 400

/**
 * Replaces an upload by its clean re-encoding before Payload looks at it, and refuses what is no
 * acceptable picture. Payload's other ways to a file are closed: by address, by cropping, and by
 * replacing many at once would each pass this processing by. Runs for editors only: others are
 * refused right after, and must not cost decoding.
 */
export const processUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (!overrideAccess && !isEditor(viewerOf({ req }))) return args
  if (req.query?.uploadEdits) throw refusal('Pictures are not cropped here; upload a cropped one.')
  if (!req.file) {
    if (operation === 'create') throw new MissingFile(req.t)
    return args
  }
  if (operation === 'update' && !('id' in args)) throw refusal('Replace one picture at a time.')
  try {
    await prepareUpload(req)
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    throw new ValidationError(
      { collection: 'media', errors: [{ path: 'file', message: error.message }], req },
      req.t,
    )
  }
  await refuseDuplicate(req, 'id' in args ? String(args.id) : undefined)
  return args
}

const refusal = (message: string) => new APIError(message, BAD_REQUEST, null, true)

type Request = Parameters<CollectionBeforeOperationHook>[0]['req']

/** One picture is one document: variants, palette and visibility hang on its content. */
async function refuseDuplicate(req: Request, id?: string) {
  const contentHash = req.file?.name.slice(0, req.file.name.indexOf('.'))
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { and: [{ contentHash: { equals: contentHash } }, { id: { not_equals: id ?? '' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [existing] = docs
  if (!existing) return
  throw new APIError(
    `This picture is already in the library as “${existing.alt}”. Choose it there instead.`,
    BAD_REQUEST,
    { id: existing.id },
    true,
  )
}
