import { describe, expect, it } from 'vitest'
import { readPlan } from '../../tests/plans/judge-plan'
import { judgeRequest } from './judge-request'

const BIG = new Set(['srefs'])

const seqScan = (rows: number, loops = 1) => ({
  'Node Type': 'Seq Scan',
  'Relation Name': 'srefs',
  'Actual Rows': rows,
  'Actual Loops': loops,
})

const limited = (child: object) => ({
  'Node Type': 'Limit',
  'Actual Rows': 20,
  'Actual Loops': 1,
  Plans: [{ 'Node Type': 'Seq Scan', 'Relation Name': 'srefs', ...child }],
})

const statement = (facts: object) => ({
  text: 'select',
  milliseconds: 1,
  scanned: [],
  given: 20,
  read: 20,
  ...facts,
})

describe('a plan', () => {
  it('that reads a big table without an index says so, wherever in it that is', () => {
    const plan = { 'Node Type': 'Sort', 'Actual Rows': 20, Plans: [seqScan(100_000)] }
    expect(readPlan(plan, BIG)).toEqual({ scanned: ['srefs'], given: 20, read: 100_000 })
    expect(
      readPlan({ ...plan, Plans: [{ ...seqScan(100_000), 'Node Type': 'Parallel Seq Scan' }] }, BIG)
        .scanned,
    ).toEqual(['srefs'])
  })

  it('counts what was thrown away, in every loop', () => {
    const plan = limited({ 'Actual Rows': 1, 'Rows Removed by Filter': 900, 'Actual Loops': 20 })
    expect(readPlan(plan, BIG)).toEqual({ scanned: ['srefs'], given: 20, read: 18_020 })
  })

  it('may come by a few rows in any way, and read small tables as it likes', () => {
    expect(readPlan(limited({ 'Actual Rows': 20, 'Actual Loops': 1 }), BIG).scanned).toEqual([])
    expect(readPlan(seqScan(100_000), new Set(['media'])).scanned).toEqual([])
  })

  it('that was not run is judged by what it would do', () => {
    const plan = { 'Node Type': 'Seq Scan', 'Relation Name': 'srefs' }
    expect(readPlan(plan, BIG).scanned).toEqual(['srefs'])
  })
})

describe('a request', () => {
  it('is good while all that it asks is bounded', () => {
    const judged = judgeRequest({ name: '/api/sref', statements: [statement({}), statement({})] })
    expect(judged).toMatchObject({ isGood: true, statements: 2, verdict: '' })
  })

  it.each([
    [{ scanned: ['srefs'] }, /reads srefs from end to end/],
    [{ read: 50_000 }, /reads 50000 rows/],
    [{ given: 5_000 }, /gives 5000 rows/],
  ])('is not when one statement is not: %o', (facts, verdict) => {
    const judged = judgeRequest({
      name: '/api/tags',
      statements: [statement({}), statement(facts)],
    })
    expect(judged.isGood).toBe(false)
    expect(judged.verdict).toMatch(verdict)
  })

  it('may read much where that is known and has a reason, but never give it', () => {
    const name = '/api/sref?color=red'
    const scan = statement({ scanned: ['search_documents'], read: 100_000 })
    expect(judgeRequest({ name, statements: [scan] }).isGood).toBe(true)
    expect(judgeRequest({ name, statements: [statement({ given: 2_000 })] }).isGood).toBe(false)
  })
})
