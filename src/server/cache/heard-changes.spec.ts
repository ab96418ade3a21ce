import { describe, expect, it } from 'vitest'
import { createHeardChanges } from './heard-changes'

describe('the changes that a process knows of', () => {
  it('are those that it has heard of, and no others', () => {
    const heard = createHeardChanges('')
    heard.add('700')
    expect(['700', '699', '701', ''].map(heard.has)).toEqual([true, false, false, false])
  })

  it('are those that had been committed when it began to listen, but not those still open', () => {
    const heard = createHeardChanges('600:700:620,650')
    expect(['12', '619', '620', '650', '651', '699'].map(heard.has)).toEqual([
      ...[true, true, false],
      ...[false, true, true],
    ])
    expect(['700', '1000'].map(heard.has)).toEqual([false, false])
  })

  it('compares numbers, however long they are', () => {
    const heard = createHeardChanges('18446744073709551000:18446744073709551010:')
    expect(heard.has('9')).toBe(true)
    expect(heard.has('18446744073709551009')).toBe(true)
    expect(heard.has('18446744073709551011')).toBe(false)
  })

  it('are not remembered without end', () => {
    const heard = createHeardChanges('')
    for (let id = 1; id <= 6_000; id += 1) heard.add(String(id))
    expect([heard.has('1'), heard.has('6000')]).toEqual([false, true])
  })
})
