import Link from 'next/link'
import type { ReactNode } from 'react'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { PromptAnatomy } from './prompt-anatomy'
import { QUESTIONS } from './questions'
import { WeightBars } from './weight-bars'

/** What a style reference is and how to use one. */
export function HowToPage() {
  return (
    <article className="page-gutter grid gap-16 pt-8 sm:gap-24 sm:pt-14">
      <header className="grid gap-5">
        <h1 className="max-w-[16ch] titling text-display tracking-[-0.03em]">
          How to use a style code
        </h1>
        <p className="max-w-[56ch] text-body text-muted">
          A style reference, or SREF, is a number. Add it to a Midjourney prompt and the picture
          takes on that style: its colours, its light, its line. The subject stays yours.
        </p>
      </header>
      <PromptAnatomy />
      <Section id="steps" title="From the gallery to your picture">
        <ol className="grid gap-x-10 gap-y-6 sm:grid-cols-3">
          <Step title="Find a style">
            <Link href="/browse" prefetch={false} className={LINK}>
              Browse
            </Link>{' '}
            by medium, mood or colour. Each style is shown on four subjects, so that you see what is
            style and what is motif.
          </Step>
          <Step title="Copy the string">
            On a card one tap copies the code. On the page of a style you get the whole string, with
            the model and the version that its samples were made with.
          </Step>
          <Step title="Paste it at the end">
            Write your subject, then a space, then the string. Parameters always come last.
          </Step>
        </ol>
      </Section>
      <Section id="weight" title="Stronger or weaker">
        <p>
          <Code>--sw</Code> says how strongly a style pulls, from 0 to 1000. Too weak, and you see
          your subject alone; too strong, and every subject looks like the samples. Start at the
          default and go in big steps.
        </p>
        <WeightBars />
      </Section>
      <Section id="versions" title="The same number, another look">
        <p>
          A code means something only together with a model and a style version. <Code>--v</Code>{' '}
          and <Code>--niji</Code> choose the model, <Code>--sv</Code> the style version. This is
          what gets lost most often when codes are passed around, and why the gallery always keeps
          it with the samples.
        </p>
      </Section>
      <Section id="blending" title="Blending codes">
        <p>
          Several codes after one <Code>--sref</Code> blend into one style. A number behind two
          colons is a weight, and weights are relative to each other: here the first style counts
          twice as much as the second.
        </p>
        <p className="bg-shade px-4 py-3">
          <code className="font-mono text-small">--sref 111::2 222::1</code>
        </p>
        <p>Up to four or five codes keep their character. After that, results turn muddy.</p>
        <p className="flex flex-wrap gap-3">
          <Link href="/blend" prefetch={false} className={PRIMARY_BUTTON}>
            Blend codes
          </Link>
          <Link href="/blend/paste" prefetch={false} className={QUIET_BUTTON}>
            Take a prompt apart
          </Link>
        </p>
      </Section>
      <Section id="profiles" title="Not to be confused">
        <p>
          <Code>--p</Code> and <Code>--profile</Code> carry a personal profile or a moodboard. They
          change pictures too, but their ids contain letters, belong to an account, and are no style
          references.
        </p>
      </Section>
      <Section id="questions" title="Questions">
        <dl className="grid gap-6">
          {QUESTIONS.map(({ question, answer }) => (
            <div key={question} className="grid gap-1.5 border-t border-line pt-5">
              <dt className="text-body font-semibold text-ink">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </article>
  )
}

const LINK = 'font-semibold text-ink underline underline-offset-4 hover:no-underline'

type SectionProps = { id: string; title: string; children: ReactNode }

function Section({ id, title, children }: SectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 lg:grid-cols-[20rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="scroll-mt-6 titling text-heading tracking-tight">
        {title}
      </h2>
      <div className="grid max-w-[64ch] content-start gap-5 text-body text-muted lg:first:max-w-none">
        {children}
      </div>
    </section>
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="grid content-start gap-1.5">
      <h3 className="text-body font-semibold text-ink">{title}</h3>
      <p className="text-small">{children}</p>
    </li>
  )
}

function Code({ children }: { children: ReactNode }) {
  return <code className="font-mono text-[0.92em] text-ink">{children}</code>
}
