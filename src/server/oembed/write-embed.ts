import { element, xmlDocument } from '../feeds/xml'
import type { PublicFile } from '../http/public-file'
import type { Embed } from './describe-embed'

/** The answer in one of the two forms of oEmbed 1.0. */
export function writeEmbed(
  embed: Embed,
  format: 'json' | 'xml',
): Pick<PublicFile, 'body' | 'contentType'> {
  if (format === 'json') {
    return { body: JSON.stringify(embed), contentType: 'application/json; charset=utf-8' }
  }
  const fields = Object.entries(embed).map(([name, value]) => element(name, {}, String(value)))
  return {
    body: xmlDocument(element('oembed', {}, ...fields)),
    contentType: 'text/xml; charset=utf-8',
  }
}
