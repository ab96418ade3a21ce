import { type ReactNode, useId } from 'react'

type AccountSectionProps = { title: string; lead?: ReactNode; children: ReactNode }

/** A part of the account page: what it is about at the left, what can be done at the right. */
export function AccountSection({ title, lead, children }: AccountSectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-t border-line py-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)] lg:py-10"
    >
      <header className="grid content-start gap-2">
        <h2 id={id} className="text-body font-semibold">
          {title}
        </h2>
        {lead && <p className="max-w-[42ch] text-small text-muted">{lead}</p>}
      </header>
      <div className="grid content-start justify-items-start gap-4 *:max-w-full">{children}</div>
    </section>
  )
}
