/** Scripts of the build as React and Next write them: each on its own, in no order that matters. */
const ASYNC_SCRIPT = /<script src="(\/_next\/static\/[^"]+)"([^>]*) async=""([^>]*)><\/script>/g

/** The hint by which React has the browser fetch the first of them early. */
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g

const END_OF_BODY = '</body>'

/** For how long content may keep the scripts waiting, in milliseconds. */
const PATIENCE_MS = 2_000

/**
 * Puts the scripts into the page once its first screen is painted and its pictures are there, or
 * somebody touches it, or patience is over. A page that is opened in the background is never painted,
 * and does not wait. A button that is tapped meanwhile is remembered for the page. Each script is put by
 * itself, and once: one that is no longer in the page stays out of it.
 */
const STARTER = `(() => {
  const early = globalThis.earlyTap = { button: null, stop: () => removeEventListener('click', note, true) };
  const isReactThere = () => Object.keys(document).some((key) => key.startsWith('_reactListening'));
  const note = ({ target }) => { if (!isReactThere()) early.button = target.closest?.('button[type=button]') ?? early.button; };
  addEventListener('click', note, true);
  const put = (late) => {
    const script = document.createElement('script');
    for (const { name, value } of late.attributes) script.setAttribute(name === 'data-late' ? 'src' : name, value);
    late.replaceWith(script);
  };
  const start = () => {
    for (const late of document.querySelectorAll('script[data-late]')) setTimeout(put, 0, late);
  };
  const paints = 'largest-contentful-paint';
  if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes(paints)) return start();
  const waits = new Set(['load', 'paint']);
  const end = (wait) => { waits.delete(wait); if (waits.size === 0) setTimeout(start); };
  new PerformanceObserver(() => end('paint')).observe({ type: paints, buffered: true });
  addEventListener('load', () => end('load'), { once: true });
  for (const touch of ['pointerdown', 'keydown', 'focusin', 'visibilitychange']) {
    addEventListener(touch, start, { once: true, capture: true });
  }
  setTimeout(start, ${PATIENCE_MS});
})()`

/** The source of the one script that pages get here, as its hash in the page's policy covers it. */
export const SCRIPT_STARTER = STARTER.replaceAll(/\n\s*/g, ' ')

/**
 * Has a page fetch its scripts after it has shown its content. Next writes them as `async` scripts,
 * which browsers fetch and run as early as they can: on a slow line they take their share of it from
 * the first picture, and on a slow device they run before the first paint. The page is readable and
 * its links work without them.
 *
 * @param html a whole page as Next renders it; others come back as they are.
 */
export function startScriptsLate(html: string): string {
  const end = html.lastIndexOf(END_OF_BODY)
  if (end === -1) return html
  const rest = html
    .slice(0, end)
    .replaceAll(SCRIPT_PRELOAD, '')
    .replaceAll(ASYNC_SCRIPT, '<script data-late="$1"$2 async=""$3></script>')
  return `${rest}<script>${SCRIPT_STARTER}</script>${html.slice(end)}`
}
