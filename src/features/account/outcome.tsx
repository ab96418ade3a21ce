import Link from 'next/link'
import { PRIMARY_BUTTON } from '@/ui/button-styles'

type OutcomeProps = {
  message: string
  /** What leads on. */
  next?: { label: string; href: string }
}

/** The good end of a form. */
export function Outcome({ message, next }: OutcomeProps) {
  return (
    <div className="grid justify-items-start gap-6">
      <p className="text-body">{message}</p>
      {next && (
        <Link href={next.href} prefetch={false} className={PRIMARY_BUTTON}>
          {next.label}
        </Link>
      )}
    </div>
  )
}
