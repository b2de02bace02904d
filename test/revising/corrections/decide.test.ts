import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { applyOverlays } from '../../../src/revising/overlay/apply.ts'
import { corrected, editor, served } from './scene.ts'

const pair = { a: 'person-one', b: 'person-five', verdict: 'same' } as const

describe('a decision on whether two are the same', () => {
  it('is kept with who and when, and shown of both after the next build', async () => {
    const { decide, decisions, overlays, scene, audit } = await corrected()
    const decision = await decide({ ...pair, why: ' One birth date ' }, editor, en)
    expect(decision).toEqual({
      ...pair,
      why: 'One birth date',
      id: 'c00001',
      by: 'slack:T1/U2',
      at: '2026-11-26T10:00:00.000Z',
    })
    expect(await decisions()).toEqual([decision])
    expect((await audit())[0]).toMatchObject({
      action: 'identity.decide',
      target: 'person-one, person-five',
      why: 'One birth date',
    })
    const facts = await served(applyOverlays(scene.files, await overlays()).files)
    expect(facts.identitiesOf('person-five')).toMatchObject([
      { other: { id: 'person-one' }, verdict: 'same', on: '2026-11-26', why: 'One birth date' },
    ])
    expect(facts.identitiesOf('person-one')).toMatchObject([{ other: { id: 'person-five' } }])
  })

  it('that the data holds by now is marked as such: it is undone there', async () => {
    const { decide, decisions, state } = await corrected()
    const { id } = await decide(pair, editor, en)
    expect((await decisions())[0]?.isInPack).toBeUndefined()
    await state.correctionStore.setOverlay(id, 'contained', '2026-11-26T11:00:00.000Z', {
      ...{ actor: 'vigil', access: 'admin', action: 'correction.contained', outcome: 'done' },
    })
    expect(await decisions()).toMatchObject([{ id, isInPack: true }])
  })

  it('is undone by taking its overlay back, and can be made again', async () => {
    const { decide, decisions, withdraw, overlays, scene, audit } = await corrected()
    const { id } = await decide(pair, editor, en)
    scene.facts = await served(applyOverlays(scene.files, await overlays()).files)
    await withdraw(id, editor, en)
    expect(await decisions()).toEqual([])
    expect((await audit())[0]).toMatchObject({ action: 'identity.undo' })
    await decide({ ...pair, verdict: 'not-same' }, editor, en)
    expect(await decisions()).toMatchObject([{ ...pair, verdict: 'not-same' }])
  })

  it.each([
    [{ a: 'person-one', b: 'nobody' }, /no person or body with the id “nobody”/],
    [{ a: 'person-one', b: 'example-minister' }, /no person or body/],
    [{ a: 'person-one', b: 'person-one' }, /given twice/],
    [{ a: 'person-one', b: 'example-ministry' }, /never the same/],
    [{ a: 'person-one', b: 'person-two', why: 'x'.repeat(201) }, /201 characters/],
    [{ a: 'person-four-south', b: 'person-four' }, /not the same was decided before/],
  ])('that cannot be is refused with what to do: %j', async (typed, says) => {
    const { decide, overlays } = await corrected()
    await expect(decide({ verdict: 'same', ...typed }, editor, en)).rejects.toThrow(says)
    expect(await overlays()).toEqual([])
  })

  it('is not made twice, nor against others', async () => {
    const { decide } = await corrected()
    await decide({ a: 'person-one', b: 'person-four', verdict: 'same' }, editor, en)
    const again = decide({ a: 'person-four', b: 'person-one', verdict: 'not-same' }, editor, en)
    await expect(again).rejects.toThrow(/was decided before/)
    // The pack says that these two are not the same.
    const around = decide({ a: 'person-one', b: 'person-four-south', verdict: 'same' }, editor, en)
    await expect(around).rejects.toThrow(/Other decisions say otherwise/)
  })
})
