import { requireProgram } from './require-program'

/** The path of a Chromium for the browser tests; `CHROMIUM_PATH` names another. */
export function requireChromium(): string {
  return requireProgram({
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-color-emoji'],
    variable: 'CHROMIUM_PATH',
    complaint: 'The browser tests need Chromium, and there is none.',
  })
}
