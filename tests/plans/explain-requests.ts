import type { Payload } from 'payload'
import type { ClientBase } from 'pg'
import { listBigTables } from './big-tables'
import { explainStatement } from './explain-statement'
import { listHotRequests } from './hot-path'
import { type PlanFacts, readPlan } from './judge-plan'
import { recordStatements } from './record-statements'

export type ExplainedStatement = PlanFacts & { text: string; milliseconds: number | null }

export type ExplainedRequest = { name: string; statements: ExplainedStatement[] }

type Input = {
  payload: Payload
  /** A connection of its own, which may have been told what plans to prefer. */
  client: ClientBase
  /** Whether statements are run to see what they really read, or their plans made only. */
  isRun: boolean
}

/** What visitors ask for, each with the statements that answer it for the first time, and their plans. */
export async function explainRequests({
  payload,
  client,
  isRun,
}: Input): Promise<ExplainedRequest[]> {
  const big = await listBigTables(client)
  const requests = await listHotRequests(payload)
  // What a process reads once, when it begins, belongs to no request.
  await requests[0]?.ask()
  const explained: ExplainedRequest[] = []
  for (const { name, ask } of requests.slice(1)) {
    const statements: ExplainedStatement[] = []
    for (const statement of await recordStatements(payload, ask)) {
      if (isOfListener(statement.text)) continue
      const { plan, milliseconds } = await explainStatement(client, statement, { isRun })
      const text = statement.text.replace(/\s+/g, ' ').trim()
      statements.push({ ...readPlan(plan, big), text, milliseconds })
    }
    explained.push({ name, statements })
  }
  return explained
}

/** The connection that hears of changes asks nothing of tables. */
function isOfListener(text: string): boolean {
  return /^(listen |select 1$|select pg_notify|select pg_current_)/i.test(text.trim())
}
