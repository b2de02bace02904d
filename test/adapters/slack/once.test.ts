import { describe, expect, it } from 'vitest'
import { createOnce } from '#adapters/slack/once.ts'

describe('something done once', () => {
  it('is left out while it is under way and for a while after, and then done again', async () => {
    let now = 0
    const once = createOnce(1000, () => now)
    const done: string[] = []
    const gate = Promise.withResolvers<void>()
    const work = (name: string) => async () => {
      await gate.promise
      done.push(name)
      return true
    }
    const first = once('a', work('first'))
    await once('a', work('under way'))
    const other = once('b', work('other'))
    gate.resolve()
    await Promise.all([first, other])
    now = 999
    await once('a', work('just after'))
    now = 1000
    await once('a', work('later'))
    expect(done).toEqual(['first', 'other', 'later'])
  })

  it('is done again at once when it failed, whichever way', async () => {
    const once = createOnce(1000, () => 0)
    const done: string[] = []
    await once('a', async () => {
      done.push('nothing came of it')
      return false
    })
    await expect(once('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await once('a', async () => {
      done.push('worked')
      return true
    })
    expect(done).toEqual(['nothing came of it', 'worked'])
  })
})
