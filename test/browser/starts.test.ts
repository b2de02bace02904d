import { existsSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { startable, unpack } from './chromium.ts'

describe('the browser of these tests', () => {
  it('is one that starts', () => {
    expect(existsSync(inject('chromium').path)).toBe(true)
  })

  it('is missed aloud where none starts', async () => {
    await expect(startable([{ path: '/no/such/browser' }, { path: '/bin/false' }])).rejects.toThrow(
      /^No browser starts here, so the pages cannot be tested\. Install Debian’s chromium[\s\S]*\/bin\/false: /,
    )
  })

  it('needs nothing but what its package brings', async () => {
    const unpacked = await unpack()
    try {
      expect((await startable([unpacked])).path).toBe(unpacked.path)
    } finally {
      unpacked.remove()
    }
  })
})
