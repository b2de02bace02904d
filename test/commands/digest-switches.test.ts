import { describe, expect, it } from 'vitest'
import { wordsOf } from '../shipped/reading.ts'
import { ALONE, EDITOR, OTHER, openScene, READER } from './digest-scene.ts'

const { ask, setUp, digests, newsroom, state } = await openScene()

const known = async (id: string) => {
  const found = await digests.find(id)
  if (!found) throw new Error(`No digest ${id}`)
  return found
}

describe('a digest', () => {
  it('that is paused is due at no time, says who paused it, and goes on without a replay', async () => {
    const id = await setUp()
    const { coveredTo } = await known(id)
    await ask(`digest pause ${id}`)
    const paused = await known(id)
    expect(paused).toMatchObject({ pause: { reason: 'asked', by: EDITOR.id } })
    expect(paused.nextDue).toBeUndefined()
    expect(wordsOf(await ask('digest list'))).toContain('paused since Thu 26 Nov 2026, 10:00')
    expect((await ask(`digest resume ${id}`)).summary).toContain('next on Fri 27 Nov 2026, 08:30')
    expect(await known(id)).toMatchObject({ coveredTo, nextDue: '2026-11-27T07:30:00.000Z' })
  })

  it('that is muted is next due on the day it may speak again', async () => {
    const id = await setUp('digest subscribe when:"daily 08:30 Asia/Shanghai"')
    await ask(`digest mute ${id} until:2026-12-03`)
    expect(await known(id)).toMatchObject({
      mutedUntil: '2026-12-02T16:00:00.000Z',
      nextDue: '2026-12-03T00:30:00.000Z',
    })
    await ask(`digest resume ${id}`)
    const { mutedUntil, nextDue } = await known(id)
    expect([mutedUntil, nextDue]).toEqual([undefined, '2026-11-27T00:30:00.000Z'])
  })

  it('that is paused stays so when it is muted, and says so', async () => {
    const id = await setUp()
    await ask(`digest pause ${id}`)
    const { summary } = await ask(`digest mute ${id} until:2026-12-03`)
    expect(summary).toContain('is paused and stays so')
    expect((await known(id)).nextDue).toBeUndefined()
  })

  it.each([
    ['en', 'is back. It is still paused'],
    ['zh-CN', '仍处于暂停状态'],
    ['zh-TW', '仍處於暫停狀態'],
  ] as const)('that comes back paused is said to be, in %s', async (language, words) => {
    const id = await setUp()
    await ask(`digest pause ${id}`)
    await ask(`digest remove ${id}`)
    const { summary } = await ask(`digest restore ${id}`, { ...EDITOR, language })
    expect(summary).toContain(words)
  })

  it.each([
    ['mute until:2026-12-03', 'digest mute until:2026-12-03 id:'],
    ['edit cap:5', 'digest edit cap:5 id:'],
    ['copy to:me', 'digest copy to:me id:'],
    ['preview quiet:weekends', 'digest preview quiet:weekends id:'],
  ])('of several is asked for without losing what was asked: %s', async (line, whole) => {
    const scene = await openScene()
    await scene.setUp()
    await scene.setUp()
    const { outcome, actions } = await scene.ask(`digest ${line}`)
    expect(outcome).toBe('mistaken')
    expect(actions).toHaveLength(2)
    for (const { command } of actions) expect(command).toMatch(new RegExp(`^${whole}[a-z0-9]{6}$`))
  })

  it('whose mute is over can be tested and paused like any other', async () => {
    const scene = await openScene()
    const id = await scene.setUp('digest subscribe when:"daily 08:30 UTC"')
    const labels = async (line: string) => (await scene.ask(line)).actions.map(({ label }) => label)
    expect(await labels(`digest mute ${id} until:2026-12-03`)).toContain('Resume')
    scene.to('2026-12-03T00:00:00Z')
    expect((await scene.digests.find(id))?.mutedUntil).toBeDefined()
    const offered = await labels(`digest edit ${id} cap:5`)
    expect(offered).not.toContain('Resume')
    expect(offered).toContain('Pause')
  })

  it('cannot be muted until a day that is over', async () => {
    const brief = await ask(`digest mute ${await setUp()} until:2026-11-25`)
    expect(brief.summary).toContain('not in the future')
  })

  it('that is removed can be had back, with everything as it was', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00" filter:body:mfa cap:5')
    const before = await known(id)
    const { actions } = await ask(`digest remove ${id}`)
    expect((await digests.at(before.place)).map((one) => one.id)).not.toContain(id)
    expect((await ask(`digest pause ${id}`)).summary).toContain('There is no digest')
    const undo = actions.find(({ label }) => label === 'Undo')?.command ?? ''
    expect(undo).toBe(`digest restore ${id}`)
    await ask(undo)
    expect(await known(id)).toEqual(before)
  })

  it('that is edited keeps what is not said, and is due by its new time', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00 UTC" filter:body:mfa')
    await ask(`digest edit ${id} when:"weekly tue 10:00" empty:skip`)
    expect(await known(id)).toMatchObject({
      filter: 'body:mfa',
      zone: 'UTC',
      empty: 'skip',
      nextDue: '2026-12-01T10:00:00.000Z',
    })
    await ask(`digest edit ${id} filter:everything`)
    expect((await known(id)).filter).toBe('')
  })

  it('is copied to where the asker may, with a line that sets it up anywhere else', async () => {
    const id = await setUp(
      'digest subscribe when:"weekly mon 09:00 UTC" filter:"sector:finance -rank:soe" cap:7',
    )
    const brief = await ask(`digest copy ${id} to:me`, READER)
    const [, copied = ''] = /is copied as ([a-z0-9]{6})/.exec(brief.title) ?? []
    expect(await known(copied)).toMatchObject({ place: ALONE.place, cap: 7, createdBy: READER.id })
    const pasted = wordsOf(brief).match(/digest subscribe when:.*$/m)?.[0] ?? ''
    const again = await known(await setUp(`${pasted} channel:${OTHER.id}`))
    const { filter, schedule, zone } = await known(id)
    expect(again).toMatchObject({ filter, schedule, zone, place: OTHER })
  })

  it('is offered by what it is while its id is typed, those of this place first', async () => {
    const id = await setUp('digest subscribe when:"monthly last 17:00 UTC"')
    const command = newsroom.commands.find(({ name }) => name === 'digest')
    const offered = command ? newsroom.suggest(command, 'id', 'last day', EDITOR) : []
    expect(offered).toEqual([
      { value: id, label: `on the last day of each month at 17:00 · everything (${id})` },
    ])
  })

  it('is tested at once, marked, and tells the same again later', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00" topic:debt')
    const before = await known(id)
    expect((await ask(`digest test ${id}`)).summary).toContain('on its way')
    const [delivery] = await state.ledger.of(id, 5)
    expect(delivery).toMatchObject({ state: 'planned', content: { head: { isTest: true } } })
    expect(delivery?.window).toBeUndefined()
    expect(await known(id)).toEqual(before)
  })

  it('is not tested when it has nothing to say', async () => {
    const brief = await ask(
      `digest test ${await setUp('digest subscribe when:"daily 09:00" empty:skip')}`,
    )
    expect(brief.summary).toContain('nothing to say')
  })
})
