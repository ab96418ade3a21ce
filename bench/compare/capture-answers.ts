import { writeFile } from 'node:fs/promises'
import { askOnce } from './ask-once'

export type CapturedAnswer = {
  path: string
  headers: Record<string, string>
  /** Base64. */
  body: string
}

/** Belong to a connection or a moment; Node sets them itself. */
const LEFT_OUT = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** Writes what a server answers under these paths to a file, for the server that only repeats. */
export async function captureAnswers(url: string, paths: string[], file: string): Promise<void> {
  const answers: CapturedAnswer[] = []
  for (const path of paths) {
    const { headers, body } = await askOnce(url + path)
    const kept = Object.entries(headers).filter(([name]) => !LEFT_OUT.has(name))
    answers.push({
      path,
      headers: {
        ...Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
        'content-length': String(body.length),
      },
      body: body.toString('base64'),
    })
  }
  await writeFile(file, JSON.stringify(answers))
}
