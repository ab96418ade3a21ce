import type { ClientBase } from 'pg'
import type { Statement } from './record-statements'

/** A step of a plan, as `explain (format json)` describes it. */
export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

export type Explained = {
  plan: PlanNode
  /** Only where the statement was run. */
  milliseconds: number | null
}

type Options = {
  /** Whether the statement is run, so that the plan says what each step really read. */
  isRun: boolean
}

/** The plan that Postgres makes for a statement on this connection. */
export async function explainStatement(
  client: ClientBase,
  { text, values }: Statement,
  { isRun }: Options,
): Promise<Explained> {
  const { rows } = await client.query<{ 'QUERY PLAN': [ExplainRow] }>({
    text: `explain (format json${isRun ? ', analyze, timing off' : ''}) ${text}`,
    values,
  })
  const [row] = rows[0]?.['QUERY PLAN'] ?? []
  if (!row) throw new Error('Postgres gave no plan')
  return { plan: row.Plan, milliseconds: row['Execution Time'] ?? null }
}

type ExplainRow = { Plan: PlanNode; 'Execution Time'?: number }
