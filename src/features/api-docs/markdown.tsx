import { compiler, type MarkdownToJSX } from 'markdown-to-jsx/react'

/** Text of our own with marks for headings, lists, code and links; HTML in it is shown as text. */
export function Markdown({ children }: { children: string }) {
  return compiler(children, OPTIONS)
}

const OPTIONS: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  wrapper: 'div',
  forceWrapper: true,
  forceBlock: true,
  overrides: {
    h2: { props: { className: 'mt-14 scroll-mt-6 text-heading font-semibold' } },
    h3: { props: { className: 'mt-8 scroll-mt-6 font-semibold' } },
    p: { props: { className: 'mt-3 max-w-[68ch]' } },
    ul: { props: { className: 'mt-3 max-w-[68ch] list-disc space-y-1.5 pl-5' } },
    ol: { props: { className: 'mt-3 max-w-[68ch] list-decimal space-y-1.5 pl-5' } },
    a: { props: { className: 'underline underline-offset-4' } },
    code: { props: { className: 'rounded-chip bg-shade px-1 py-0.5 font-mono text-[0.875em]' } },
    pre: {
      props: {
        className:
          'mt-3 max-w-[76ch] whitespace-pre-wrap rounded-chip bg-shade p-4 text-note [&_code]:bg-transparent [&_code]:p-0 [&_code]:text-[1em]',
      },
    },
  },
}
