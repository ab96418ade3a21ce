import type { Step, Subject } from './forms'
import { type Seen, watchForms } from './watch-forms'

type Input = {
  siteUrls: string[]
  subjects: Subject[]
  token: string
  rounds: number
  onProgress: (progress: { done: number; total: number }) => void
}

/**
 * Publishes a hidden style, makes it premium, and hides it again, in each round another one. Before the
 * rounds that are looked at, each instance saves once: a process compiles then what saving takes.
 */
export async function runRounds({
  siteUrls,
  subjects,
  token,
  rounds,
  onProgress,
}: Input): Promise<Seen[]> {
  const seen: Seen[] = []
  const warmUp = siteUrls.length
  for (let round = 1 - warmUp; round <= rounds; round += 1) {
    const subject = subjects[Math.abs(round) % subjects.length]
    if (!subject) throw new Error('There is no style to publish.')
    // Every save goes to another instance than the one before.
    const editorUrl = siteUrls[Math.abs(round) % siteUrls.length] ?? ''
    subject.word = `glow${round + warmUp}x`
    for (const step of ['publish', 'premium', 'unpublish'] as const) {
      const save = () => saveStep({ editorUrl, token, subject, step })
      const looked = await watchForms({ step, subject, siteUrls, save })
      if (round > 0) seen.push(...looked)
    }
    onProgress({ done: Math.max(0, round), total: rounds })
  }
  return seen
}

type Save = { editorUrl: string; token: string; subject: Subject; step: Step }

async function saveStep({ editorUrl, token, subject, step }: Save): Promise<void> {
  const response = await fetch(`${editorUrl}/api/cms/srefs/${subject.id}?depth=0`, {
    method: 'PATCH',
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(DATA[step](subject)),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${step}: ${response.status} ${text}`)
}

const DATA: Record<Step, (subject: Subject) => object> = {
  publish: ({ word }) => ({ title: `A lantern ${word}`, premium: false, _status: 'published' }),
  premium: () => ({ premium: true, _status: 'published' }),
  unpublish: () => ({ _status: 'draft' }),
}
