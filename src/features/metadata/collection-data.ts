import type { CardSref } from '../gallery/card-sref'
import { pictureSources } from '../gallery/picture-sources'

type Input = {
  name: string
  description: string
  /** The one address of the page, from `/` on. */
  path: string
  /** What the page shows, in its order. */
  srefs: CardSref[]
  /** Of all its pages. */
  total: number
  absolute: (path: string) => string
}

/** A part of the gallery: the list that it is, and its place in the site. */
export function collectionData(input: Input): object {
  const { name, description, path, srefs, total, absolute } = input
  return {
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': absolute(path),
        name,
        description,
        url: absolute(path),
        isPartOf: { '@id': absolute('/#site') },
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: total,
          itemListElement: srefs.map(({ slug, title, cover }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            url: absolute(`/sref/${slug}`),
            name: title,
            ...(cover && { image: absolute(pictureSources(cover).src) }),
          })),
        },
      },
      breadcrumbs({ absolute, steps: [{ name, path }] }),
    ],
  }
}

type Step = { name: string; path: string }

/** The way from the home page to a page, which is the last step. */
export function breadcrumbs(input: { steps: Step[]; absolute: (path: string) => string }): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Home', path: '/' }, ...input.steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: input.absolute(path),
    })),
  }
}
