import { CompareDock } from '../compare/compare-dock'
import { KeysButton } from '../keys/keys-button'
import { SiteKeys } from '../keys/site-keys'
import { FOOTER_LINK, FooterLink, FooterList } from './footer-list'
import { SiteDock } from './site-dock'
import { Wordmark } from './wordmark'

export function SiteFooter() {
  return (
    <>
      <footer className="page-gutter mt-20 border-t border-line pt-10 pb-10 max-sm:pb-[calc(var(--dock)+2.5rem)] sm:mt-28">
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid content-start gap-3">
            <Wordmark />
            <p className="max-w-[44ch] text-note text-muted">
              An open catalogue of style references for Midjourney. Free software under the MIT
              licence. Not affiliated with Midjourney, Inc.
            </p>
          </div>
          <nav aria-label="Footer" className="grid grid-cols-2 gap-x-12 gap-y-6 sm:grid-cols-4">
            <FooterList title="Gallery">
              <FooterLink href="/browse">Browse</FooterLink>
              <FooterLink href="/browse?sort=newest">Newest</FooterLink>
              <FooterLink href="/random" isPlain>
                Random style
              </FooterLink>
            </FooterList>
            <FooterList title="Tools">
              <FooterLink href="/blend">Blend</FooterLink>
              <FooterLink href="/blend/paste">Paste a prompt</FooterLink>
              <FooterLink href="/compare">Compare</FooterLink>
            </FooterList>
            <FooterList title="About">
              <FooterLink href="/how-to">How to use a code</FooterLink>
              <FooterLink href="/premium">Premium</FooterLink>
              <li className="max-sm:hidden">
                <KeysButton className={FOOTER_LINK} />
              </li>
            </FooterList>
            <FooterList title="For programs">
              <FooterLink href="/api/docs" isPlain>
                API
              </FooterLink>
              <FooterLink href="/feed.xml" isPlain>
                RSS
              </FooterLink>
              <FooterLink href="/feed.json" isPlain>
                JSON feed
              </FooterLink>
            </FooterList>
          </nav>
        </div>
      </footer>
      <CompareDock />
      <SiteDock />
      <SiteKeys />
    </>
  )
}
