import { expect, it, vi } from 'vitest'
import { createPainter } from '../../src/charts/png.ts'

it('a platform without native code gets no painter, and is told so once, without an error', async () => {
  // This is how the package itself is told to load another binary: one that is not there.
  vi.stubEnv('TAKUMI_CORE_TARGET', './not-there.node')
  const logged: string[] = []
  expect(await createPainter((level, event) => logged.push(`${level} ${event}`))).toBeUndefined()
  expect(logged).toEqual(['warn charts.unavailable'])
})
