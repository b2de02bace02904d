import { expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import type { Content, DigestHead } from '#core/content.ts'
import { en } from '#core/words-en.ts'
import { createLook } from '#digests/desk/look.ts'
import { openScene, told } from '../tick/scene.ts'
import { claimOf } from '../tick/store.ts'

type Scene = Awaited<ReturnType<typeof openScene>>

/** The head of what a preview shows. */
async function previewed(scene: Scene, id: string): Promise<DigestHead | undefined> {
  const shown: Content[] = []
  const look = createLook({
    ...scene.parts,
    compose: async ({ content }) => {
      shown.push(content)
      return answered({ title: '', summary: '', blocks: [], footer: [] })
    },
    wake: () => {},
  })
  const one = scene.get(id)
  if (!one) throw new Error(`No digest ${id}`)
  await look.preview(one, en)
  return shown.flatMap((content) => ('head' in content ? content.head : []))[0]
}

/** Loads one claim more than there were, and gives how many there are. */
const loading = (scene: Scene) => {
  const claims = [claimOf('a', 'qin-gang')]
  return async () => {
    claims.push(claimOf(`c${claims.length}`, 'qin-gang'))
    await scene.load({ claims: [...claims] })
  }
}

it.each<[after: string, days: readonly string[], previewedAt: string, from: string | undefined]>([
  ['nothing yet', [], '12:00', undefined],
  ['a digest', ['04'], '08:59', '2026-03-04T09:00:00.000Z'],
  ['slots with nothing to say', ['02', '03', '04'], '08:59', '2026-03-04T09:00:00.000Z'],
  ['days off', ['02'], '09:00', '2026-03-02T09:00:00.000Z'],
])('after %s a preview says since when and how much was missed as its digest does', async (...row) => {
  const [, days, previewedAt, from] = row
  const scene = await openScene(`2026-03-0${days.length === 0 ? 4 : 1}T12:00Z`)
  const load = loading(scene)
  scene.subscribe('daily1', 'daily 09:00')
  await load()
  for (const day of days) await scene.at(`2026-03-${day}T09:00Z`)
  await load()
  scene.to(`2026-03-0${days.length === 0 ? 4 : 5}T${previewedAt}Z`)
  const { to: _, ...before } = (await previewed(scene, 'daily1')) ?? { to: undefined }
  await scene.at('2026-03-05T09:00Z')
  const digest = told(scene, 'daily1').at(-1)
  expect(digest).toMatchObject({ slot: '2026-03-05T09:00[UTC]', content: { head: before } })
  expect(before).toMatchObject({ from })
})
