/** The style that is published, hidden and made premium over and over. */
export type Subject = {
  id: string
  slug: string
  /** In its title from its last publishing on, and nowhere else. */
  word: string
  /** Public while it is not premium. */
  code: string
  /** The file name of a sample that is hidden while it is premium. */
  furtherPicture: string
}

export type Given = { status: number; text: string }

/** One of the ways in which visitors and programs meet a style. */
export type Form = {
  name: string
  path: (subject: Subject, siteUrl: string) => string
  headers?: Record<string, string>
  /** Whether an answer shows the style as it was published last. */
  isShown: (given: Given, subject: Subject) => boolean
}

/** In the titles of all subjects, so that one search finds them at one address. */
export const COMMON_WORD = 'lantern'

const hasWord = ({ text }: Given, { word }: Subject) => text.includes(word)
const hasSlug = ({ text }: Given, { slug }: Subject) => text.includes(slug)

/** Next gives routers of browsers what they need of a page by these. */
const ROUTER = { rsc: '1' }

export const FORMS: Form[] = [
  { name: 'page', path: ({ slug }) => `/sref/${slug}`, isShown: hasWord },
  {
    name: 'page for routers',
    path: ({ slug }) => `/sref/${slug}`,
    headers: ROUTER,
    isShown: hasWord,
  },
  { name: 'style', path: ({ slug }) => `/api/sref/${slug}`, isShown: hasWord },
  { name: 'list', path: () => '/api/sref?sort=newest', isShown: hasWord },
  { name: 'search', path: () => `/api/search?q=${COMMON_WORD}`, isShown: hasWord },
  { name: 'home', path: () => '/', isShown: hasWord },
  { name: 'category', path: () => '/category/ink', isShown: hasWord },
  { name: 'browse', path: () => '/browse?sort=newest', isShown: hasWord },
  { name: 'feed', path: () => '/feed.xml', isShown: hasWord },
  { name: 'JSON feed', path: () => '/category/ink/feed.json', isShown: hasWord },
  { name: 'sitemap', path: () => '/sitemaps/styles.xml', isShown: hasSlug },
  {
    name: 'oEmbed',
    path: ({ slug }, siteUrl) =>
      `/oembed?${new URLSearchParams({ url: `${siteUrl}/sref/${slug}` })}`,
    isShown: hasWord,
  },
  {
    name: 'further sample',
    path: ({ furtherPicture }) => `/api/cms/media/file/${furtherPicture}`,
    isShown: ({ status }) => status === 200,
  },
]

export type Step = 'publish' | 'premium' | 'unpublish'

/** Whether an answer is as it must be after a step. */
export function isNew(step: Step, form: Form, given: Given, subject: Subject): boolean {
  const isShown = form.isShown(given, subject)
  if (step === 'publish') return isShown
  if (step === 'unpublish' || form.name === 'further sample') return !isShown
  return isShown && !given.text.includes(subject.code)
}
