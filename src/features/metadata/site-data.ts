import { SITE_NAME } from './page-metadata'

/** The whole site, with how it is searched; `absolute` makes an address out of a path. */
export function siteData(absolute: (path: string) => string): object {
  return {
    '@type': 'WebSite',
    '@id': absolute('/#site'),
    name: SITE_NAME,
    url: absolute('/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute('/browse')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}
