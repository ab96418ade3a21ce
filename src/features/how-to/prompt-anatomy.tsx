type Part = { text: string; name: string; meaning: string; isStyle?: boolean }

const PARTS: Part[] = [
  {
    text: 'a lighthouse in heavy rain',
    name: 'Your subject',
    meaning: 'Whatever you want to see. The style does not care.',
  },
  {
    text: '--sref 1747943467',
    name: 'The style',
    meaning: 'The code. Everything else here is optional.',
    isStyle: true,
  },
  {
    text: '--sw 200',
    name: 'Style weight',
    meaning: 'How strongly the style pulls, from 0 to 1000. Without it: 100.',
  },
  {
    text: '--sv 6',
    name: 'Style version',
    meaning: 'How the number is read. Another version, another look.',
  },
  {
    text: '--v 7',
    name: 'Model',
    meaning: 'The Midjourney model; --niji for the other family.',
  },
]

/** A prompt taken apart: each piece with what it does. */
export function PromptAnatomy() {
  return (
    <figure className="grid gap-px border-y border-ink bg-line">
      <figcaption className="sr-only">A prompt with a style reference, piece by piece</figcaption>
      <dl className="grid gap-px lg:grid-cols-[1.5fr_1.3fr_1fr_1fr_1fr]">
        {PARTS.map(({ text, name, meaning, isStyle }) => (
          <div
            key={text}
            className={`grid content-start gap-3 px-4 py-5 sm:px-5 lg:min-h-52 ${isStyle ? 'bg-ink text-wall' : 'bg-wall'}`}
          >
            <dt className="grid gap-3">
              <code className="font-mono text-body">{text}</code>
              <span className="text-small font-semibold">{name}</span>
            </dt>
            <dd className={`text-small ${isStyle ? '' : 'text-muted'}`}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
