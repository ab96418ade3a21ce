import { expect, it } from 'vitest'
import { createPurgeLog } from './purge-log'

it('knows whether something was purged since a moment', () => {
  const log = createPurgeLog()
  log.note(['a'])
  const moment = log.latest()
  expect(log.hasPurgedSince(moment, ['a', 'b'])).toBe(false)
  log.note(['b'])
  expect(log.hasPurgedSince(moment, ['a'])).toBe(false)
  expect(log.hasPurgedSince(moment, ['a', 'b'])).toBe(true)
  log.note('all')
  expect(log.hasPurgedSince(moment, [])).toBe(true)
})

it('says yes rather than to forget', () => {
  const log = createPurgeLog()
  const moment = log.latest()
  log.note(['first'])
  for (let at = 0; at < 30_000; at += 1) log.note([`sref:${at}`])
  expect(log.hasPurgedSince(moment, ['first'])).toBe(true)
  expect(log.hasPurgedSince(log.latest(), ['first'])).toBe(false)
})
