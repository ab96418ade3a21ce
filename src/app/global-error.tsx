'use client'

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void }

const STYLE = `
  :root { color-scheme: light dark }
  body {
    display: grid; place-content: center; justify-items: start; gap: 1rem;
    min-height: 100vh; margin: 0; padding: 2rem;
    background: light-dark(#fafaf9, #0d0d0e); color: light-dark(#141415, #f3f3f1);
    font: 1.0625rem/1.5 system-ui, sans-serif;
  }
  h1 { margin: 0; font-size: 2.25rem; line-height: 1.05; letter-spacing: -0.02em }
  p { margin: 0; max-width: 52ch; color: light-dark(#5b5b5f, #a4a4a8) }
  button {
    min-height: 2.75rem; padding: 0 1rem; border: 0; border-radius: 3px; font: inherit;
    font-weight: 600; cursor: pointer;
    background: light-dark(#141415, #f3f3f1); color: light-dark(#fafaf9, #0d0d0e);
  }
`

/** When not even the frame of a page could be put together. It brings its own style: none is left. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <head>
        <title>That did not work · SREF Gallery</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>That did not work</h1>
        <p>
          The page could not be put together. It is our fault, not yours, and usually passes within
          a moment.
        </p>
        {error.digest && <p>Reference: {error.digest}</p>}
        <button type="button" onClick={retry}>
          Try again
        </button>
      </body>
    </html>
  )
}
