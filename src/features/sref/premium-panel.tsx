import { QUIET_BUTTON } from '@/ui/button-styles'
import { LockIcon } from '@/ui/icons'

/** In place of the parameters of a premium style. */
export function PremiumPanel() {
  return (
    <section
      aria-label="Premium"
      className="grid justify-items-start gap-3 border-2 border-ink p-4"
    >
      <h2 className="flex items-center gap-2 text-body font-semibold">
        <LockIcon />
        For premium members
      </h2>
      <p className="text-small text-muted">
        The code, the prompts and the other samples of this style are open to premium members. What
        you see here is its cover and its colours.
      </p>
      <a href="/admin" className={QUIET_BUTTON}>
        Sign in
      </a>
    </section>
  )
}
