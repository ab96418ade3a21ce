import type { PayloadRequest } from 'payload'
import type { ApiProblem } from '@/domain/api/errors'
import type { SrefInput } from '@/domain/api/sref-write'
import { type ModelKind, readModelText } from '@/domain/model-text'
import { parsePictureName } from '@/domain/picture-name'
import { unknown } from './resolve-terms'

type Input = { req: PayloadRequest; input: SrefInput; problems: ApiProblem[] }

/** Samples and defaults as they are stored. Pictures and models that do not exist become problems. */
export async function resolveSamples({ req, input, problems }: Input) {
  const { samples, defaults } = input
  const picture = await findPictures(
    req,
    samples.map(({ image }) => image),
  )
  const parameters = [defaults, ...samples]
  const model = await findModels(req, parameters)
  const toParameters = (given: SrefInput['defaults'], path: string) => {
    const ids = { model: model('model', given.model), sv: model('styleVersion', given.sv) }
    for (const name of ['model', 'sv'] as const) {
      const text = given[name]
      if (!text || ids[name]) continue
      const what = name === 'sv' ? `style version “${text}”` : `model “${text}”`
      problems.push(unknown(`${path}.${name}`, what))
    }
    return {
      model: ids.model ?? null,
      styleVersion: ids.sv ?? null,
      styleWeight: given.sw,
    }
  }
  return {
    defaults: toParameters(defaults, 'defaults'),
    samples: samples.map(({ image, scene, prompt, aspect, ...given }, index) => {
      const path = `samples.${index}`
      const id = picture(image)
      if (!id) problems.push(unknown(`${path}.image`, `picture “${image.slice(0, 100)}”`))
      return { image: id ?? '', scene, prompt, aspect, ...toParameters(given, path) }
    }),
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const CONTENT_HASH = /^[0-9a-f]{32}$/

/** Reads an id, a content hash, a file name, or an address that ends with one. */
function readPicture(text: string): { id?: string; contentHash?: string } {
  const last = (text.split(/[?#]/)[0] ?? '').split('/').at(-1)?.toLowerCase() ?? ''
  if (UUID.test(last)) return { id: last }
  if (CONTENT_HASH.test(last)) return { contentHash: last }
  const name = parsePictureName(last)
  return name ? { contentHash: name.contentHash } : {}
}

async function findPictures(
  req: PayloadRequest,
  texts: string[],
): Promise<(text: string) => string | undefined> {
  const asked = texts.map(readPicture)
  const ids = asked.flatMap(({ id }) => id ?? [])
  const hashes = asked.flatMap(({ contentHash }) => contentHash ?? [])
  if (ids.length + hashes.length === 0) return () => undefined
  const { docs } = await req.payload.find({
    collection: 'media',
    overrideAccess: false,
    depth: 0,
    select: { contentHash: true },
    where: { or: [{ id: { in: ids } }, { contentHash: { in: hashes } }] },
    limit: texts.length * 2,
    pagination: false,
    req,
  })
  return (text) => {
    const { id, contentHash } = readPicture(text)
    if (!id && !contentHash) return undefined
    return docs.find((doc) => (id ? doc.id === id : doc.contentHash === contentHash))?.id
  }
}

async function findModels(
  req: PayloadRequest,
  given: { model: string | null; sv: string | null }[],
): Promise<(kind: ModelKind, text: string | null) => string | undefined> {
  const asked = given.flatMap(({ model, sv }) => [
    model && readModelText(model, 'model'),
    sv && readModelText(sv, 'styleVersion'),
  ])
  const parameters = asked.flatMap((one) => (one ? one.parameter : []))
  if (parameters.length === 0) return () => undefined
  const { docs } = await req.payload.find({
    collection: 'models',
    overrideAccess: false,
    depth: 0,
    select: { kind: true, parameter: true },
    where: { parameter: { in: [...new Set(parameters)] } },
    limit: parameters.length * 2,
    pagination: false,
    req,
  })
  return (kind, text) => {
    const parameter = text === null ? undefined : readModelText(text, kind)?.parameter
    return docs.find((doc) => doc.kind === kind && doc.parameter === parameter)?.id
  }
}
