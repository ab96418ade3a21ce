import Link from 'next/link'
import { HomeSection } from './home-section'

const STEPS = [
  {
    title: 'Look',
    text: 'Every style is shown on the same kinds of subjects, so you see what it does before you use it.',
  },
  {
    title: 'Copy',
    text: 'One tap takes the whole string along: the code, the model and the weight it was made with.',
  },
  {
    title: 'Paste',
    text: 'Put it behind your own prompt. Mix codes, or change how strongly they pull.',
  },
]

const EXAMPLE = 'a lighthouse in heavy rain --sref 1747943467 --sw 200'

/** The whole use of the place in three steps. */
export function HowItWorks() {
  return (
    <HomeSection
      id="how-it-works"
      title="How it works"
      more={{ href: '/how-to', label: 'The whole story' }}
    >
      <ol className="grid gap-x-10 gap-y-7 border-t border-line pt-6 sm:grid-cols-3 sm:pt-8">
        {STEPS.map(({ title, text }, index) => (
          <li
            key={title}
            className="grid grid-cols-[2.5rem_1fr] content-start gap-y-1 sm:grid-cols-1"
          >
            <span aria-hidden="true" className="titling text-title text-muted tabular-nums sm:mb-2">
              {index + 1}
            </span>
            <div className="grid gap-1">
              <h3 className="text-heading font-semibold tracking-tight">{title}</h3>
              <p className="max-w-[40ch] text-body text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3 sm:mt-9">
        <code className="bg-shade px-4 py-3 font-mono text-small">{EXAMPLE}</code>
        <Link
          href="/blend"
          prefetch={false}
          className="flex min-h-11 items-center text-small font-semibold underline underline-offset-4 hover:no-underline"
        >
          Blend codes of your own
        </Link>
      </p>
    </HomeSection>
  )
}
