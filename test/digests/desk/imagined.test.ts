import { describe, expect, it } from 'vitest'
import type { Previewed } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { EDITOR, NEWS, openScene } from '../../commands/digest-scene.ts'
import { LI, laterRevision, QIN } from '../../commands/later-revision.ts'

const scene = await openScene()
const { digests, state, shipped } = scene

const imagined = (more: Partial<Previewed> = {}): Previewed => ({
  topic: 'changes',
  schedule: digests.readWhen('daily 09:00', en).schedule,
  zone: 'UTC',
  quiet: [],
  filter: '',
  empty: 'skip',
  cap: 3,
  language: 'en',
  sinceDay: '2026-08-28',
  ...more,
})

await state.changes.record(shipped, new Date('2026-11-26T09:00:00Z'))
const debt = await digests.preview(imagined({ topic: 'debt' }), en)
await scene.load(laterRevision(shipped))

describe('a digest that nobody has set up', () => {
  it('is explained as it is previewed: what it tells is in it, on whichever page, and nothing else', async () => {
    const all = (await state.changes.from('2026-08-28', 2)).map(({ id }) => id)
    for (const filter of ['person:li-shangfu', 'change:retracted or change:altered']) {
      const of = imagined({ filter })
      const told = new Set((await digests.preview(of, en)).told.map(({ id }) => id))
      expect(told.size).toBeGreaterThan(0)
      for (const id of new Set(all))
        expect((await digests.explain(of, id))?.isIn, `${id} in “${filter}”`).toBe(told.has(id))
    }
  })

  it('says at which step something is left out', async () => {
    const steps = async (of: Previewed, id: string) =>
      (await digests.explain(of, id))?.stages
        .filter(({ passed }) => !passed)
        .map(({ step }) => step)
    expect(await steps(imagined(), LI)).toEqual([])
    expect(await steps(imagined({ filter: 'person:qin-gang' }), LI)).toEqual(['filter', 'watch'])
    expect(await steps(imagined({ sinceDay: '2027-01-01' }), QIN)).toEqual(['window'])
  })

  it('has told nothing, and watches of no place count for it', async () => {
    await scene.ask('watch add li-shangfu when:digest where:here', EDITOR)
    const nowhere = imagined({ filter: 'person:qin-gang' })
    expect(await digests.explain(nowhere, LI)).toMatchObject({ isIn: false, told: [] })
    const there = await digests.explain({ ...nowhere, place: NEWS }, LI)
    expect(there).toMatchObject({ isIn: true, told: [] })
    expect(there?.stages).toContainEqual({ step: 'watch', passed: true, detail: 'li-shangfu' })
  })

  it('is not explained by a filter that cannot be read, nor for what no load brought', async () => {
    await expect(digests.explain(imagined({ filter: 'nix:' }), LI)).rejects.toThrow(Mistake)
    expect(await digests.explain(imagined(), 'nothing-of-this-name')).toBeUndefined()
  })

  it('tells no changes where it lists what editors owe, or has nothing to say', async () => {
    expect(debt.told).toEqual([])
    const silent = await digests.preview(imagined({ filter: 'person:nobody-at-all' }), en)
    expect(silent).toMatchObject({ told: [], isSilent: true })
  })
})
