import type { RouteContract } from '@/domain/api/define-route'
import { type Answer, statusOf } from './answer'

/** @throws Error for an answer that its contract does not promise, by its status or by its form. */
export function assertKept(contract: RouteContract, answer: Answer): void {
  const status = statusOf(answer)
  const schema = contract.answers[status]
  if (schema === undefined) throw new Error(`${contract.id} does not promise a ${status}.`)
  // What is not written yet can only be looked at by whoever reads it.
  if (schema === null || answer.body instanceof ReadableStream) return
  schema.parse(answer.body)
}
