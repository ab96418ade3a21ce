/** Characters that XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in an element or an attribute, of XML as of HTML. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

export type XmlChild = XmlElement | string | null | false | undefined

/** An element that is already text. */
export type XmlElement = { xml: string }

/**
 * An element of XML. Texts among the children are escaped, children that are nothing left out, and so
 * are attributes without a value.
 */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  ...children: XmlChild[]
): XmlElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const content = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : child ? child.xml : ''))
    .join('')
  return {
    xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`,
  }
}

/** A whole document. */
export function xmlDocument({ xml }: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
