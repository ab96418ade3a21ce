'use client'

import { useState } from 'react'
import type { ApiProblem } from '@/domain/api/errors'
import { announce } from '@/ui/announce'

export type Sending =
  | { step: 'ready' }
  | { step: 'sending' }
  | { step: 'done'; message: string }
  | { step: 'failed'; problem: Pick<ApiProblem, 'message' | 'path'> }

const UNREACHABLE = 'The gallery cannot be reached. Look at your connection and try again.'

/** Sends JSON to an address of the API and says how it went, to readers of the screen too. */
export function useSend(path: string) {
  const [sending, setSending] = useState<Sending>({ step: 'ready' })

  async function send(body: object): Promise<void> {
    setSending({ step: 'sending' })
    const outcome = await post(path, body)
    announce(outcome.step === 'done' ? outcome.message : outcome.problem.message)
    setSending(outcome)
  }

  return { sending, send }
}

type Outcome = Extract<Sending, { step: 'done' | 'failed' }>

async function post(path: string, body: object): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: { message?: string; errors?: ApiProblem[] } = await response.json()
    const problem = answer.errors?.[0]
    if (problem) return { step: 'failed', problem }
    return { step: 'done', message: answer.message ?? 'Done.' }
  } catch {
    return { step: 'failed', problem: { message: UNREACHABLE } }
  }
}
