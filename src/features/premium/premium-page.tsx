import type { CardSref } from '../gallery/card-sref'
import { PremiumStanding } from './premium-standing'
import { PremiumStrip } from './premium-strip'
import { PremiumTable } from './premium-table'

/** What premium shows, to whom, and how to get it here. */
export function PremiumPage({ styles }: { styles: CardSref[] }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-8 sm:gap-12 sm:pt-14">
      <header className="page-gutter grid gap-4">
        <h1 className="titling text-title tracking-tight">Premium opens the rest</h1>
        <p className="max-w-[60ch] text-body text-muted">
          Most styles here are free: code, samples and prompts. Some are premium. Of those everyone
          sees the cover, the colours and the title; premium shows their code, all four samples and
          the prompts behind them.
        </p>
      </header>
      <PremiumStrip srefs={styles} />
      <div className="page-gutter grid items-start gap-10 lg:grid-cols-2 lg:gap-16">
        <div className="grid gap-10">
          <PremiumStanding />
          <section aria-labelledby="how" className="grid gap-3">
            <h2 id="how" className="text-heading font-semibold tracking-tight">
              How to get it
            </h2>
            <p className="max-w-[56ch] text-body">
              Nothing is sold here. In an open gallery those who run it grant premium to an account,
              for a time or without an end. Tell them your username; from then on every premium
              style is open wherever you are signed in.
            </p>
            <p className="max-w-[56ch] text-small text-muted">
              You run it yourself? Open the account under People → Users in the admin and choose its
              tier.
            </p>
          </section>
        </div>
        <PremiumTable />
      </div>
    </div>
  )
}
