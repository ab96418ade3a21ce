import type { PlanNode } from './explain-statement'

export type PlanFacts = {
  /** Big tables of which rows are read one after the other, without an index. */
  scanned: string[]
  /** Rows that the statement gives. */
  given: number
  /** Rows and entries of indexes that it has read for that, those that it threw away among them. */
  read: number
}

/** A statement that looks for any one row with what most rows have may come by it at once. */
const FEW_ROWS = 1_000

/**
 * What a plan says about how much a statement reads. Of a plan that was made only, not run, every scan
 * of a big table counts.
 *
 * @param big names of the tables that may not be scanned.
 */
export function readPlan(plan: PlanNode, big: ReadonlySet<string>): PlanFacts {
  const nodes = [...walk(plan)]
  const readers = nodes.filter((node) => / Scan$/.test(node['Node Type']) && isOfTable(node))
  const scanned = readers
    .filter((node) => node['Node Type'].endsWith('Seq Scan'))
    .filter((node) => node['Actual Loops'] === undefined || readRows(node) > FEW_ROWS)
    .map((node) => node['Relation Name'] ?? '')
    .filter((table) => big.has(table))
  return {
    scanned: [...new Set(scanned)],
    given: givenRows(plan),
    read: Math.round(readers.reduce((sum, node) => sum + readRows(node), 0)),
  }
}

function* walk(node: PlanNode): Generator<PlanNode> {
  yield node
  for (const child of node.Plans ?? []) yield* walk(child)
}

/** Of a table or of an index of one; not of a function or another part of the plan. */
function isOfTable(node: PlanNode): boolean {
  return node['Relation Name'] !== undefined || node['Index Name'] !== undefined
}

function readRows(node: PlanNode): number {
  const loops = node['Actual Loops'] ?? 1
  return givenRows(node) + (node['Rows Removed by Filter'] ?? 0) * loops
}

/** Postgres gives the average of all loops. */
function givenRows(node: PlanNode): number {
  return (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1)
}
