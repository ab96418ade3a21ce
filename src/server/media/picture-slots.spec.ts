import { describe, expect, it } from 'vitest'
import { LARGE_PICTURE_PIXELS, PICTURE_SLOTS, withPictureSlot } from './picture-slots'

const small = { pixels: 1_000_000 }
const large = { pixels: LARGE_PICTURE_PIXELS + 1 }

/** Puts one task a size in line; each notes its start and runs until told to end. */
function lineUp(sizes: Array<{ pixels: number }>) {
  const started: number[] = []
  const tasks = sizes.map((size, i) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const work = () => {
      started.push(i)
      return promise
    }
    return { end: resolve, run: withPictureSlot(work, size) }
  })
  const finish = async (i: number) => {
    tasks[i]?.end()
    await tasks[i]?.run
    await settle()
  }
  return { started, finish }
}

/** Lets every callback that is already due run. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('picture slots', () => {
  it('let only so many pictures be processed at one time, in their order', async () => {
    const { started, finish } = lineUp([small, small, small, small])
    await settle()
    expect(started).toEqual([0, 1])
    await finish(1)
    expect(started).toEqual([0, 1, 2])
    for (const i of [0, 2, 3]) await finish(i)
    expect(started).toEqual([0, 1, 2, 3])
  })

  it('let a large picture be processed alone, and not wait for ever', async () => {
    const { started, finish } = lineUp([small, large, small])
    await settle()
    expect(started).toEqual([0])
    await finish(0)
    expect(started).toEqual([0, 1])
    await finish(1)
    await finish(2)
    expect(started).toEqual([0, 1, 2])
  })

  it('are free again after a failure', async () => {
    const fail = () => Promise.reject(new Error('broken'))
    const failures = Array.from({ length: PICTURE_SLOTS * 2 }, () => withPictureSlot(fail, small))
    await Promise.allSettled(failures)
    expect(await withPictureSlot(async () => 'done', large)).toBe('done')
  })

  it('drop whoever stops waiting', async () => {
    const { finish } = lineUp([large])
    const controller = new AbortController()
    const options = { ...small, signal: controller.signal }
    const waiting = withPictureSlot(async () => 'late', options)
    controller.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
    await finish(0)
    expect(await withPictureSlot(async () => 'next', large)).toBe('next')
  })
})
