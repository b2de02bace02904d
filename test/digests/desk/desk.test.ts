import { describe, expect, it } from 'vitest'
import type { Subscription, SubscriptionSettings } from '#core/subscription.ts'
import { en } from '#core/words-en.ts'
import { createIds } from '#digests/ids.ts'
import { createTick } from '#digests/tick/tick.ts'
import { ADMIN, ALONE, EDITOR, NEWS, openScene, READER } from '../../commands/digest-scene.ts'
import { laterRevision } from '../../commands/later-revision.ts'

const settings = (scene: Scene, when: string, more: Partial<SubscriptionSettings> = {}) => ({
  place: NEWS,
  topic: 'changes' as const,
  schedule: scene.digests.readWhen(when, en).schedule,
  zone: 'UTC',
  quiet: [],
  filter: '',
  empty: 'skip' as const,
  cap: 10,
  language: 'en' as const,
  ...more,
})
type Scene = Awaited<ReturnType<typeof openScene>>

describe('a digest that is set up', () => {
  it('begins after everything that is there, also where nothing was recorded before', async () => {
    const { digests, state, ...scene } = await openScene()
    expect(await state.changes.latest()).toBeUndefined()
    const made = await digests.subscribe(
      settings({ ...scene, digests, state }, 'daily 09:00'),
      EDITOR,
      'nothing',
    )
    expect(made.coveredTo).toBe((await state.changes.latest())?.seq)
    expect(await state.subscriptions.find(made.id)).toEqual(made)
  })

  it('has an id that is easily read and typed', async () => {
    const scene = await openScene()
    const ids = new Set<string>()
    for (let i = 0; i < 50; i += 1) {
      const { id } = await scene.digests.subscribe(
        settings(scene, 'daily 09:00'),
        EDITOR,
        'nothing',
      )
      ids.add(id)
      expect(id).toMatch(/^[2-9a-hjkmnp-z]{6}$/)
    }
    expect(ids.size).toBe(50)
  })

  it('is not due while it is paused, also when it is edited meanwhile', async () => {
    const scene = await openScene()
    const { id } = await scene.digests.subscribe(settings(scene, 'daily 09:00'), EDITOR, 'nothing')
    await scene.digests.pause(id, EDITOR)
    const { schedule } = scene.digests.readWhen('daily 10:00', en)
    expect((await scene.digests.edit(id, { schedule })).nextDue).toBeUndefined()
    expect((await scene.digests.resume(id)).nextDue).toBe('2026-11-26T10:00:00.000Z')
  })

  it('is somebody’s where they set it up, and where they read it alone', async () => {
    const scene = await openScene()
    const { digests } = scene
    const { id: shared } = await digests.subscribe(
      settings(scene, 'daily 09:00'),
      READER,
      'nothing',
    )
    const place = ALONE.place ?? NEWS
    const { id: own } = await digests.subscribe(
      settings(scene, 'daily 09:00', { place }),
      ADMIN,
      'nothing',
    )
    await digests.subscribe(settings(scene, 'daily 09:00'), EDITOR, 'nothing')
    expect((await digests.ofAsker(READER)).map(({ id }) => id)).toEqual([shared, own])
  })
})

describe('looking ahead', () => {
  it('shows what the tick then plans, to the entry', async () => {
    const scene = await openScene()
    const { digests, state, shipped } = scene
    const filters = ['', 'person:qin-gang', 'change:retracted', '-severity>=notable', 'kind:case']
    const made: Subscription[] = []
    for (const filter of filters)
      made.push(
        await digests.subscribe(settings(scene, 'daily 12:00', { filter }), EDITOR, 'nothing'),
      )
    scene.to('2026-11-26T11:00:00Z')
    const later = laterRevision(shipped)
    await scene.load(later)
    const previews = new Map<string, string>()
    for (const one of made)
      previews.set(one.id, JSON.stringify((await digests.preview(one, en)).brief.blocks))
    scene.to('2026-11-26T12:00:30Z')
    const now = () => new Date('2026-11-26T12:00:30Z')
    const tick = createTick({
      ...state,
      facts: () => later,
      now,
      newId: createIds(now),
      report: (fault) => {
        throw fault
      },
      log: () => {},
    })
    await tick.run()
    for (const { id, filter } of made) {
      const [delivery] = await state.ledger.of(id, 1)
      if (!delivery) throw new Error(`Nothing was planned for “${filter}”`)
      const sent = await digests.show(delivery, 1, 'en')
      const lines = (text: string) =>
        text.match(/A fresh line|24 Jul 2023|A test|Another post/g) ?? []
      const shown = lines(previews.get(id) ?? '')
      expect(lines(JSON.stringify(sent.blocks)), filter).toEqual(shown)
      if (filter === '') expect(new Set(shown).size).toBe(4)
    }
  })

  it('offers what there is while somebody types, from the second key on', async () => {
    const scene = await openScene()
    const { digests, state } = scene
    const made = await digests.subscribe(settings(scene, 'daily 09:00'), EDITOR, 'nothing')
    expect(digests.known()).toEqual([made])
    await state.subscriptions.change(made.id, { filter: 'body:mfa' })
    await digests.resume(made.id)
    expect(digests.known()).toMatchObject([{ filter: 'body:mfa' }])
  })
})
