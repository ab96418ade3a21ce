export type EmbedRequest = {
  slug: string
  format: 'json' | 'xml'
  maxWidth: number | null
  maxHeight: number | null
}

export type EmbedProblem = { status: 400 | 404 | 501; message: string }

const STYLE_PATH = /^\/sref\/([^/]+)\/?$/

/** Reads what a consumer of oEmbed asks for, or what is wrong with it, as the protocol says it. */
export function readEmbedRequest(
  params: URLSearchParams,
  siteUrl: string,
): EmbedRequest | EmbedProblem {
  const format = params.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') {
    return { status: 501, message: 'The formats are json and xml.' }
  }
  const url = params.get('url')
  if (!url) return { status: 400, message: 'Give the address of a style as url.' }
  const slug = readSlug(url, siteUrl)
  if (slug === null) return { status: 404, message: 'There is no style at this address.' }
  const maxWidth = readPixels(params.get('maxwidth'))
  const maxHeight = readPixels(params.get('maxheight'))
  if (maxWidth === undefined || maxHeight === undefined) {
    return { status: 400, message: 'maxwidth and maxheight are whole numbers of pixels.' }
  }
  return { slug, format, maxWidth, maxHeight }
}

/** Over http as over https: a link may have been noted either way. */
function readSlug(url: string, siteUrl: string): string | null {
  const parsed = URL.parse(url)
  if (parsed?.host !== new URL(siteUrl).host) return null
  const [, slug] = STYLE_PATH.exec(parsed.pathname) ?? []
  try {
    return slug === undefined ? null : decodeURIComponent(slug)
  } catch {
    return null
  }
}

function readPixels(text: string | null): number | null | undefined {
  if (text === null || text === '') return null
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
