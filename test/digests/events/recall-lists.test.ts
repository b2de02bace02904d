import { describe, expect, it } from 'vitest'
import type { Content, Entry } from '#core/content.ts'
import { debtOf } from '#core/debt.ts'
import type { Delivery } from '#core/ledger.ts'
import { planCard } from '#digests/events/follow.ts'
import { recallReport } from '#digests/events/recall-report.ts'
import { createGather } from '#digests/tick/gather.ts'
import { altered, caseIn } from '../altered.ts'
import { head } from '../compose/scene.ts'
import { CHANNEL, DAY, followOf, openScene, type Scene } from './scene.ts'
import { first, retracted, revision } from './told.ts'

const entriesIn = ({ content }: Delivery): readonly Entry[] =>
  'entries' in content ? content.entries : []
const shape = (sent: readonly Delivery[]) =>
  sent.map(({ act, content, below }) => [act, content.kind, below])

async function numberOf(scene: Scene, id: string, seq: number): Promise<number | undefined> {
  const changes = await scene.changes.between({ after: seq - 1, to: seq })
  return changes.find((change) => change.id === id)?.n
}

describe('a list of what is owed', () => {
  const accused = 'dong-jun-ft-report-2024-11-27'
  async function listed() {
    const scene = await openScene(first)
    const debt = debtOf(first, scene.parts.now(), 30)
    const reader = { id: 's', place: CHANNEL, filter: '', topic: 'debt', cap: 10 } as const
    const gathered = await createGather({ ...scene.parts, watches: scene.watches })(
      [{ ...reader, coveredTo: 1 }],
      () => {},
    )
    const carries = gathered.get('s')?.carries ?? []
    const content: Content = { kind: 'debt', head: { ...head, topic: 'debt' }, debt }
    const list = await scene.digest(1, { content, carries })
    return { scene, list, carries }
  }

  it('carries what it shows, and no more', async () => {
    const { carries } = await listed()
    expect(carries.map(({ id }) => id)).toContain(accused)
    expect(carries.length).toBeLessThanOrEqual(10)
  })

  it('is written anew when something in it is taken back, and that is said below', async () => {
    const { scene, list } = await listed()
    scene.wait(100 * DAY)
    const { seq } = await scene.load(
      altered(first, { revision: revision(), claims: { [accused]: retracted } }),
    )
    const sent = await scene.deliver()
    expect(shape(sent)).toEqual([
      ['edit', 'debt', list.id],
      ['post', 'correction', list.id],
    ])
    expect(sent.flatMap(entriesIn)).toEqual([
      { n: await numberOf(scene, accused, seq), severity: 'routine' },
    ])
    expect(await recallReport(accused, scene.parts)).toMatchObject([
      { delivery: { id: list.id }, reach: 'edited' },
    ])
  })

  it('is left alone by what it does not show, and by what is only mended long after', async () => {
    const { scene } = await listed()
    scene.wait(100 * DAY)
    await scene.load(
      altered(first, {
        revision: revision(),
        claims: { [accused]: (claim) => ({ ...claim, note: 'Seen.' }) },
      }),
    )
    expect(await scene.deliver()).toEqual([])
  })
})

it('the report of a recall names the cards that showed a step, reached or not', async () => {
  const one = caseIn(first, 'zhang-shuofu')
  const scene = await openScene(first)
  const follow = followOf('f', one.id)
  await scene.follows.add(follow)
  await planCard(follow, 'en', scene.parts)
  const [card] = await scene.deliver()
  const { id } = one.reached
  const took = altered(first, { revision: revision(), claims: { [id]: retracted } })
  await scene.load(took)
  await scene.refuse('failed', '50001')
  const cards = async () =>
    (await recallReport(id, scene.parts)).map(({ delivery, reach }) => [delivery.id, reach])
  expect(await cards()).toEqual([[card?.id, 'refused']])
  await scene.load(
    altered(took, { revision: revision(), claims: { [id]: (now) => ({ ...now, note: 'Why.' }) } }),
  )
  await scene.deliver()
  expect(await cards()).toContainEqual([card?.id, 'edited'])
})
