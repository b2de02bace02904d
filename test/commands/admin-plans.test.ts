import { describe, expect, it } from 'vitest'
import { readLines } from '../shipped/reading.ts'
import { B, revisionB, revisionOf } from './admin-revision-b.ts'
import { ADMIN, OTHER_ADMIN, openAdmin } from './admin-scene.ts'

const PLAN = 'plan-00000000000000001'

async function openPlanned() {
  const scene = await openAdmin()
  scene.revisions.next({ facts: revisionB(scene.served) })
  await scene.ask('admin reseed')
  return scene
}

type Scene = Awaited<ReturnType<typeof openPlanned>>

describe('a plan', () => {
  it.each<[string, string, (scene: Scene) => Promise<unknown> | unknown]>([
    ['that nobody made', 'plan-unknown', ({ ask }) => ask('admin confirm plan-00000000000000009')],
    [
      'whose id leads elsewhere',
      'plan-unknown',
      ({ ask }) => ask('admin confirm ../../state.sqlite'),
    ],
    ['of another admin', 'plan-foreign', ({ ask }) => ask(`admin confirm ${PLAN}`, OTHER_ADMIN)],
    [
      'of another admin, only to look at',
      'plan-foreign',
      ({ ask }) => ask(`admin plan ${PLAN}`, OTHER_ADMIN),
    ],
    [
      'of another admin, to discard',
      'plan-foreign',
      ({ ask }) => ask(`admin discard ${PLAN}`, OTHER_ADMIN),
    ],
    [
      'that waited too long',
      'plan-expired',
      ({ ask, to }) => {
        to('2026-11-26T09:15:00Z')
        return ask(`admin confirm ${PLAN}`)
      },
    ],
    [
      'that was confirmed already',
      'plan-used',
      async ({ ask }) => {
        await ask(`admin confirm ${PLAN}`)
        return ask(`admin confirm ${PLAN}`)
      },
    ],
    [
      'made against what is no longer served',
      'plan-stale',
      async ({ ask }) => {
        await ask('admin reseed')
        await ask('admin confirm plan-00000000000000002')
        return ask(`admin confirm ${PLAN}`)
      },
    ],
  ])('%s is refused, and the refusal is in the audit', async (_, rule, act) => {
    const scene = await openPlanned()
    const brief = await act(scene)
    expect(brief).toMatchObject({
      ...{ outcome: 'mistaken', isDenied: true, seenBy: 'asker' },
      title: 'Not now',
    })
    expect(scene.entries.at(-1)).toMatchObject({
      outcome: 'refused',
      why: rule,
      action: expect.stringMatching(/^command\.admin\.(?:confirm|plan|discard)$/),
    })
  })

  it('has to be named', async () => {
    const { ask } = await openPlanned()
    for (const action of ['confirm', 'discard', 'plan']) {
      const brief = await ask(`admin ${action}`)
      expect(brief.summary, action).toMatch(/Say which plan/)
    }
  })
})

describe('`admin rollback`', () => {
  it('has nothing to go back to at first', async () => {
    const { ask } = await openAdmin()
    expect((await ask('admin rollback')).summary).toMatch(/No earlier revision is kept/)
  })

  it('shows what going back would change, and goes back once confirmed', async () => {
    const { ask, revisions, served } = await openPlanned()
    await ask(`admin confirm ${PLAN}`)
    const plan = await ask('admin rollback why:"it was wrong"')
    expect(plan.title).toBe('Roll back: 4 changes')
    const own = served.about().revision
    const lines = readLines(plan).map(({ text }) => text)
    expect(lines).toContain(`Revision: kept revision ${own} instead of ${B}`)
    expect(lines.find((line) => line.includes('SHA-256'))).toMatch(/^SHA-256: /)
    expect(revisions.facts().about().revision).toBe(B)
    await ask(plan.actions[0]?.command ?? '')
    expect(revisions.facts()).toBe(served)
    const kept = await ask('admin revisions')
    expect(readLines(kept)[0]?.text).toMatch(/served now .*by you.*reason: “it was wrong”/)
  })

  it('names those that are kept where one is not', async () => {
    const { ask, served } = await openAdmin()
    const brief = await ask('admin rollback cccccccccccc')
    expect(brief.summary).toContain(`Kept are ${served.about().revision}`)
  })
})

describe('`admin revisions`', () => {
  it('says of each when, by whom, from what and why, which is served, and how to go back', async () => {
    const { ask, served } = await openPlanned()
    await ask(`admin confirm ${PLAN} why:"dates mended"`)
    const own = served.about().revision
    const brief = await ask('admin revisions', OTHER_ADMIN)
    expect(brief.summary).toBe(`2 revisions are kept; ${B} is served.`)
    expect(readLines(brief).map(({ text }) => text)).toEqual([
      `${B} · served now · loaded Thu 26 Nov 2026, 10:00 (Europe/Berlin) · by member 50401 · from the data folder · reason: “dates mended”`,
      `${own} · loaded Wed 25 Nov 2026, 11:00 (Europe/Berlin) · by Vigil itself`,
    ])
    expect(readLines(brief)[0]?.places).toEqual(['discord:@50401'])
    expect(brief.actions).toEqual([
      { label: `Roll back to ${own}`, command: `admin rollback which:${own}` },
    ])
  })
})

describe('`admin diff`', () => {
  it('shows what differs between two revisions, in pages, and as a file', async () => {
    const { ask, revisions, served } = await openAdmin()
    const own = served.about().revision
    revisions.next({ facts: revisionOf(served, 20) })
    await ask('admin reseed')
    await ask(`admin confirm ${PLAN}`)
    const brief = await ask(`admin diff ${own} ${B}`)
    expect(brief.title).toBe(`24 changes from ${own} to ${B}`)
    expect(brief.summary).toBe('21 added, 1 altered, 2 retracted.')
    expect(brief.page).toMatchObject({ number: 1, of: 3 })
    const next = await ask(brief.actions.find(({ turns }) => turns === 'on')?.command ?? '')
    expect(next.page).toMatchObject({ number: 2, of: 3 })
    const file = await ask(`admin diff ${own} ${B} export:json`)
    expect(JSON.parse(file.file?.text ?? '[]')).toHaveLength(24)
    const back = await ask(`admin diff ${B} ${own}`)
    expect(back.summary).toBe('1 added, 2 altered, 21 retracted.')
  })

  it('says so where nothing differs, and takes two', async () => {
    const { ask, served } = await openAdmin()
    const own = served.about().revision
    expect((await ask(`admin diff ${own} ${own}`)).summary).toMatch(
      /^No claim, no case, no name and no decision on who is who differs/,
    )
    expect((await ask(`admin diff ${own}`)).summary).toMatch(/Name two revisions/)
    expect((await ask(`admin diff ${own} nonsense`)).summary).toMatch(/is not kept/)
  })

  it('offers the revisions there are while one is typed', async () => {
    const { newsroom, served } = await openAdmin()
    const command = newsroom.commands.find(({ name }) => name === 'admin')
    if (!command) throw new Error('There is no admin command')
    const own = served.revisions()
    expect(newsroom.suggest(command, 'which', '', ADMIN).map(({ value }) => value)).toEqual(own)
    expect(newsroom.suggest(command, 'which', 'zzz', ADMIN)).toEqual([])
  })
})
