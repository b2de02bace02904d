import { describe, expect, it } from 'vitest'
import { ADMIN, ALONE, NEWS, OTHER, READER } from '../commands/digest-scene.ts'
import { audited } from './audited.ts'

const BY_EDITOR = { actor: 'discord:501', access: 'reader', place: 'discord:900/10001' }
const AT_0830 = 'digest when:"weekdays 08:30 Europe/Berlin"'
const HERE = 'place:discord:900/10001'

describe('a digest', () => {
  it('that is set up is in the audit: who, where, which and how', async () => {
    const { change, digests } = await audited()
    const line = 'digest subscribe when:"weekdays 08:30" filter:body:mfa quiet:weekends empty:skip'
    expect(await change(line)).toEqual({
      ...BY_EDITOR,
      action: 'digest.subscribe',
      target: (await digests.at(NEWS))[0]?.id,
      outcome: 'done',
      after: `${AT_0830} filter:body:mfa topic:changes empty:skip quiet:weekends cap:10 ${HERE} state:active`,
    })
  })

  it('that is changed is in the audit with how it was and how it is', async () => {
    const { change, setUp } = await audited()
    const id = await setUp()
    const text = (cap: number, place: string) =>
      `${AT_0830} topic:changes empty:heartbeat cap:${cap} ${place} state:active`
    expect(await change(`digest edit ${id} cap:7 channel:${OTHER.id}`)).toEqual({
      ...BY_EDITOR,
      ...{ action: 'digest.edit', target: id, outcome: 'done' },
      before: text(5, HERE),
      after: text(7, 'place:discord:900/10002'),
    })
  })

  it.each([
    [[], 'pause', 'active', 'paused'],
    [['pause'], 'resume', 'paused', 'active'],
    [[], 'mute until:2026-12-03', 'active', 'muted until:2026-12-02T23:00:00.000Z'],
    [[], 'remove', 'active', 'removed'],
    [['pause'], 'remove', 'paused', 'paused,removed'],
    [['remove'], 'restore', 'removed', 'active'],
  ])('after %j, by “%s”, was “%s” and is “%s”', async (earlier, line, was, is) => {
    const { ask, change, setUp } = await audited()
    const id = await setUp()
    for (const one of earlier) await ask(`digest ${one} ${id}`)
    const [action = '', ...rest] = line.split(' ')
    const { before, after, ...entry } = await change(`digest ${[action, id, ...rest].join(' ')}`)
    expect(entry).toEqual({
      ...BY_EDITOR,
      ...{ action: `digest.${action}`, target: id, outcome: 'done' },
    })
    expect(before?.split('state:')[1]).toBe(was)
    expect(after?.split('state:')[1]).toBe(is)
  })

  it('that is copied or tested is in the audit', async () => {
    const { change, digests } = await audited()
    await change('digest subscribe when:"weekdays 08:30" topic:debt')
    const id = (await digests.at(NEWS))[0]?.id
    expect(await change(`digest copy ${id} to:${OTHER.id}`)).toMatchObject({
      action: 'digest.subscribe',
      target: (await digests.at(OTHER))[0]?.id,
      after: expect.stringContaining('place:discord:900/10002'),
    })
    expect(await change(`digest test ${id}`)).toEqual({
      ...BY_EDITOR,
      ...{ action: 'digest.test', target: id, outcome: 'done' },
    })
  })

  it('in somebody’s own messages is in the audit, and what they want to hear of is not', async () => {
    const { change, digests, ask, entries } = await audited()
    const line = 'digest subscribe when:"daily 09:00 UTC" filter:person:qin-gang where:me'
    const { place, after } = await change(line, ALONE)
    expect(place).toBe('discord:@502')
    expect(after).toContain('place:discord:@502 state:active')
    const [{ id } = { id: '' }] = await digests.ofAsker(ALONE)
    await ask(`digest edit ${id} filter:person:li-shangfu`, ALONE)
    expect(await entries()).toHaveLength(2)
    expect(JSON.stringify(await entries())).not.toMatch(/qin-gang|li-shangfu/)
  })

  it('that an admin changes is in the audit as theirs', async () => {
    const { change, setUp } = await audited()
    expect(await change(`digest pause ${await setUp()}`, ADMIN)).toMatchObject({
      actor: 'discord:504',
      access: 'admin',
    })
  })
})

describe('a case', () => {
  it('that is followed in a channel, and no longer, is in the audit', async () => {
    const { ask, change, entries } = await audited()
    const followed = {
      ...BY_EDITOR,
      target: expect.stringContaining('li-shangfu'),
      outcome: 'done',
    }
    expect(await change(`follow add li-shangfu channel:${OTHER.id}`)).toEqual({
      ...{ ...followed, action: 'follow.add', after: 'discord:900/10002' },
    })
    expect(await change(`follow remove li-shangfu channel:${OTHER.id}`)).toEqual({
      ...{ ...followed, action: 'follow.remove', before: 'discord:900/10002' },
    })
    await ask('follow remove li-shangfu')
    expect(await entries()).toHaveLength(2)
  })

  it('that somebody follows in their own messages is not named', async () => {
    const { change } = await audited()
    const unnamed = { actor: 'discord:502', access: 'reader', place: 'discord:@502' }
    expect(await change('follow add li-shangfu', ALONE)).toEqual({
      ...{ ...unnamed, action: 'follow.add', outcome: 'done', after: 'discord:@502' },
    })
    expect(await change('follow remove li-shangfu', ALONE)).toEqual({
      ...{ ...unnamed, action: 'follow.remove', outcome: 'done', before: 'discord:@502' },
    })
  })
})

describe('what is watched', () => {
  it('for a channel is in the audit: added, changed, removed', async () => {
    const { change } = await audited()
    const [target, outcome] = ['qin-gang', 'done']
    const [usual, serious] = [`watch when:at-once least:routine`, 'watch when:digest least:notable']
    expect(await change('watch add qin-gang where:here')).toEqual({
      ...{ ...BY_EDITOR, action: 'watch.add', target, outcome, after: `${usual} ${HERE}` },
    })
    expect(await change('watch add qin-gang where:here when:digest least:notable')).toEqual({
      ...{ ...BY_EDITOR, action: 'watch.edit', target, outcome },
      ...{ before: `${usual} ${HERE}`, after: `${serious} ${HERE}` },
    })
    expect(await change('watch remove qin-gang where:here')).toEqual({
      ...{ ...BY_EDITOR, action: 'watch.remove', target, outcome, before: `${serious} ${HERE}` },
    })
  })

  it('by a filter is named by it', async () => {
    const { change } = await audited()
    expect(await change('watch add where:here filter:"stage>=expelled"')).toMatchObject({
      action: 'watch.add',
      target: 'stage>=expelled',
    })
  })

  it('by somebody for themselves is nobody’s business', async () => {
    const { ask, entries, watches } = await audited()
    await ask('watch add qin-gang', READER)
    await ask('watch add qin-gang least:notable', READER)
    expect(await watches.of(READER.id)).toEqual(['qin-gang'])
    await ask('watch remove qin-gang', READER)
    expect(await entries()).toEqual([])
  })
})

describe('the audit', () => {
  it('has nothing of what somebody merely asks', async () => {
    const { ask, setUp, entries } = await audited()
    const id = await setUp()
    const lines = [
      ...['who qin-gang', 'cases', 'digest', `digest preview ${id}`, `digest history ${id}`],
      ...['follow', 'watch', 'watch list where:here', 'help', 'digest edit', 'no such thing'],
    ]
    for (const line of lines) await ask(line)
    expect(await entries()).toHaveLength(1)
  })

  it('has nothing of a change that was refused or changed nothing', async () => {
    const { ask, setUp, entries } = await audited()
    const id = await setUp()
    await ask(`digest pause ${id}`, READER)
    await ask('digest pause zzzzzz')
    await ask(`digest mute ${id} until:2020-01-01`)
    await ask(`digest test ${id}`)
    await ask('follow remove li-shangfu')
    await ask('watch remove qin-gang where:here')
    expect((await entries()).map(({ action }) => action)).toEqual(['digest.subscribe'])
  })

  it('that cannot be written is a fault of ours; what was changed is told as changed', async () => {
    const { ask, setUp, entries, digests, fill, faults } = await audited()
    const id = await setUp()
    fill()
    const { outcome, summary } = await ask(`digest pause ${id}`)
    expect([outcome, summary]).toEqual(['answered', expect.stringContaining('is paused')])
    expect((await digests.find(id))?.pause).toBeDefined()
    expect(await entries()).toHaveLength(1)
    expect(faults.map(({ message, cause }) => [message, String(cause)])).toEqual([
      [`digest.pause ${id} by discord:501 is not in the audit`, 'Error: the disk is full'],
    ])
  })

  it('is one whole chain of all of it', async () => {
    const { ask, setUp, audit } = await audited()
    const id = await setUp()
    for (const line of ['pause', 'resume', 'remove', 'restore']) await ask(`digest ${line} ${id}`)
    expect(await audit.verify()).toMatchObject({ isWhole: true, entries: 5 })
  })
})
