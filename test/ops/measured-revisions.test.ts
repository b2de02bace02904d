import { expect, it } from 'vitest'
import { Denied } from '#core/errors.ts'
import type { Revisions } from '#core/revisions.ts'
import { en } from '#core/words-en.ts'
import { measuredRevisions } from '#root/ops/measured-revisions.ts'

it('how long a load takes is measured, also when it is refused', async () => {
  const measured: unknown[] = []
  let ms = 0
  const revisions = {
    prepare: async () => ({ kind: 'same', revision: 'abc123' }),
    confirm: async () => {
      throw new Denied('plan-unknown', 'There is no such plan.')
    },
  } as unknown as Revisions // What is asked of it here.
  const loading = measuredRevisions(
    revisions,
    { loaded: (...one) => void measured.push(one) },
    () => {
      ms += 500
      return ms
    },
  )
  const asker = { id: 'console', access: 'admin' } as const
  expect(await loading.prepare({ kind: 'folder' }, asker, en)).toMatchObject({ kind: 'same' })
  await expect(loading.confirm('x', undefined, asker, en)).rejects.toThrow('no such plan')
  expect(measured).toEqual([
    ['prepare', 0.5],
    ['confirm', 0.5],
  ])
})
