import { describe, expect, it } from 'vitest'
import { recallReport } from '#digests/events/recall-report.ts'
import { CHANNEL, DAY, MINUTE, OTHER, openScene } from './scene.ts'
import { first, having, ID, told } from './told.ts'

describe('the report of a recall', () => {
  it('says what was reached, what not, and what was left', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const old = await scene.digest(2)
    scene.wait(31 * DAY)
    const deleted = await scene.digest(2)
    scene.wait(MINUTE)
    const edited = await scene.digest(2, { place: OTHER })
    await scene.load(having({ ...told, date: '2023-07' }))
    await scene.refuse('failed', '10008', ['discord'])
    const { parts } = scene
    const waiting = await recallReport(ID, parts)
    expect(waiting.map(({ delivery, reach }) => [delivery.id, reach])).toEqual([
      [edited.id, 'waiting'],
      [deleted.id, 'refused'],
      [old.id, 'left'],
    ])
    expect(waiting[1]?.correction?.error).toBe('10008')
    await scene.deliver()
    expect((await recallReport(ID, parts)).map(({ reach }) => reach)).toEqual([
      'edited',
      'refused',
      'left',
    ])
  })

  it('is empty where everything is still right', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    await scene.digest(2, { place: CHANNEL })
    expect(await recallReport(ID, scene.parts)).toEqual([])
    expect(await recallReport('nobody', scene.parts)).toEqual([])
  })
})
