'use client'

import { useState } from 'react'
import { announce } from '@/ui/announce'
import { ApiFailure, callApi, type FailureProblem } from '../api/call-api'

export type Sending<Answer> =
  | { step: 'ready' | 'sending' }
  | { step: 'done'; answer: Answer }
  | { step: 'failed'; problems: FailureProblem[] }

type Method = 'POST' | 'DELETE'

/**
 * Sends JSON to an address of the API and says how it went, to readers of the screen too. `send` gives
 * what came of it, for whoever has to go on from there.
 */
export function useSend<Answer>(path: string, method: Method = 'POST') {
  const [sending, setSending] = useState<Sending<Answer>>({ step: 'ready' })

  async function send(body: object): Promise<Sending<Answer>> {
    setSending({ step: 'sending' })
    const outcome = await ask<Answer>(path, { method, body })
    announce(sentenceOf(outcome))
    setSending(outcome)
    return outcome
  }

  return { sending, send, setSending }
}

async function ask<Answer>(
  path: string,
  call: { method: Method; body: object },
): Promise<Sending<Answer>> {
  try {
    return { step: 'done', answer: await callApi<Answer>(path, call) }
  } catch (error) {
    if (error instanceof ApiFailure) return { step: 'failed', problems: error.problems }
    throw error
  }
}

function sentenceOf(outcome: Sending<unknown>): string {
  if (outcome.step === 'failed') return outcome.problems.map(({ message }) => message).join(' ')
  const answer = outcome.step === 'done' ? outcome.answer : null
  const hasMessage = typeof answer === 'object' && answer !== null && 'message' in answer
  return hasMessage ? String(answer.message) : 'Done.'
}
