import { hasSessionHint } from '../viewer/session-hint'
import { signInHref } from '../viewer/sign-in-href'
import { rememberWish } from '../viewer/wish'
import { IS_SET } from './marks'
import { marksOf } from './marks-store'
import { type MarkTarget, setMark } from './set-mark'

/**
 * Sets a mark or takes it back. A visitor is led to sign in first, and what they wanted is done then.
 *
 * @param lead goes to an address of this site.
 */
export function pressMark(target: MarkTarget, lead: (href: string) => void): void {
  if (hasSessionHint()) {
    void setMark(target, !marksOf(target.slug)[IS_SET[target.kind]])
    return
  }
  const { slug, title, kind } = target
  const { pathname, search } = window.location
  rememberWish({ next: pathname + search, mark: { slug, title, kind } })
  lead(signInHref())
}
