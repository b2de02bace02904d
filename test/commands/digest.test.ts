import { describe, expect, it } from 'vitest'
import { readLines, wordsOf } from '../shipped/reading.ts'
import { ADMIN, ALONE, EDITOR, NEWS, OTHER, openScene, READER, STRANGER } from './digest-scene.ts'

const scene = await openScene()
const { ask, setUp, digests } = scene

describe('`digest subscribe`', () => {
  it('says what was set up, when it runs next and who set it up, for all of the channel', async () => {
    const brief = await ask(
      'digest subscribe when:"weekdays 8:30 Europe/Berlin" filter:"stage >= expelled body:外交部" quiet:cn-holidays',
    )
    expect(brief.outcome).toBe('answered')
    expect(brief.seenBy).toBe('everyone')
    const words = wordsOf(brief)
    expect(words).toContain('weekdays 08:30 Europe/Berlin')
    expect(words).toContain('stage>=expelled body:mfa')
    expect(words).toContain(
      'Fri 27 Nov 2026, 08:30 (Europe/Berlin); Mon 30 Nov 2026, 08:30 (Europe/Berlin); Tue 1 Dec 2026, 08:30 (Europe/Berlin)',
    )
    expect(words).toContain('Set up by: you')
    expect(words).toContain('holidays of China')
  })

  it('takes the asker’s own zone when none is named', async () => {
    const id = await setUp('digest subscribe when:"daily 09:00"')
    expect(await digests.find(id)).toMatchObject({
      zone: 'Europe/Berlin',
      nextDue: '2026-11-27T08:00:00.000Z',
      filter: '',
      empty: 'heartbeat',
      place: NEWS,
      createdBy: EDITOR.id,
    })
  })

  it('begins with what is new from now on, or with the last seven days', async () => {
    const now = await digests.find(await setUp())
    const week = await digests.find(await setUp('digest subscribe when:"daily 9:00" first:week'))
    expect(now?.sinceDay).toBeUndefined()
    expect(week?.sinceDay).toBe('2026-11-19')
  })

  it('is not for everyone: somebody who only reads a channel is told who can', async () => {
    const brief = await ask('digest subscribe when:"daily 09:00"', READER)
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toContain('those who manage that channel')
    expect(await digests.at({ ...NEWS, id: '99999' })).toEqual([])
  })

  it('is for everyone in their own direct messages, and for admins anywhere', async () => {
    const own = await digests.find(
      await setUp('digest subscribe when:"daily 09:00" channel:me', READER),
    )
    expect(own?.place).toEqual(ALONE.place)
    const admins = await digests.find(
      await setUp(`digest subscribe when:"daily 09:00" channel:<#${OTHER.id}>`, ADMIN),
    )
    expect(admins?.place).toEqual(OTHER)
  })

  it('comes where it is asked for, or by direct message, unless a channel is given', async () => {
    const placeOf = async (where: string, asker = EDITOR) =>
      (await digests.find(await setUp(`digest subscribe when:"daily 09:00" ${where}`, asker)))
        ?.place
    expect(await placeOf('where:me', READER)).toEqual(ALONE.place)
    expect(await placeOf('where:here')).toEqual(NEWS)
    expect(await placeOf(`where:me channel:${OTHER.id}`)).toEqual(OTHER)
    const id = await setUp()
    await ask(`digest edit ${id} where:me`)
    expect((await digests.find(id))?.place).toMatchObject({ kind: 'person', id: '501' })
  })

  it('is told how to have one of their own by who may not set up this one', async () => {
    const { summary } = await ask('digest subscribe when:"daily 09:00"', READER)
    const [, line = ''] = /`(digest subscribe .*)`/.exec(summary) ?? []
    await setUp(`${line} when:"daily 09:00"`, READER)
  })

  it('is refused while something is in the way of posting, which is named with the fix', async () => {
    scene.block({ kind: 'permission', name: 'Send Messages' })
    const before = (await digests.at(NEWS)).length
    const brief = await ask('digest subscribe when:"daily 09:00"')
    scene.block()
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toContain('Send Messages')
    expect(await digests.at(NEWS)).toHaveLength(before)
  })

  it.each([
    ['zh-CN', '发送消息（Send Messages）'],
    ['zh-TW', '傳送訊息（Send Messages）'],
  ] as const)('names what is in the way as settings in %s do', async (language, name) => {
    scene.block({ kind: 'permission', name: 'Send Messages' })
    const brief = await ask('digest subscribe when:"daily 09:00"', { ...EDITOR, language })
    scene.block()
    expect(brief.summary).toContain(name)
  })

  it('shows filters and schedules as they are typed, which are no commands', async () => {
    const { blocks } = await ask('digest subscribe when:"daily 09:00 UTC" filter:body:mfa')
    const spans = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : []))
    expect(spans).toContainEqual({ code: 'body:mfa' })
    expect(spans).toContainEqual({ code: 'daily 09:00 UTC' })
    expect(spans.filter((span) => typeof span === 'object' && 'command' in span)).toEqual([])
  })

  it('points at the mistake in a filter, offers it corrected, and the form to correct it in', async () => {
    const brief = await ask('digest subscribe when:"daily 09:00" filter:"stage>=expeled"')
    expect(brief.blocks).toContainEqual({ kind: 'code', lines: ['stage>=expeled', '       ^'] })
    expect(brief.actions.map(({ command }) => command)).toEqual([
      'digest subscribe when:"daily 09:00" filter:stage>=expelled',
      'digest form when:"daily 09:00" filter:stage>=expeled',
    ])
  })

  it('refuses a time that does not exist, with the form to correct it in', async () => {
    const brief = await ask('digest subscribe when:"daily 25:00" filter:body:mfa')
    expect(brief.summary).toContain('25:00')
    expect(brief.actions.map(({ command }) => command)).toEqual([
      'digest form when:"daily 25:00" filter:body:mfa',
    ])
  })

  it('refuses more digests than one channel can take in', async () => {
    for (let i = (await digests.at(OTHER)).length; i < 20; i += 1)
      await setUp(`digest subscribe when:"daily 09:00" channel:${OTHER.id}`)
    const brief = await ask(`digest subscribe when:"daily 09:00" channel:${OTHER.id}`)
    expect(brief.summary).toContain('20 digests there already')
  })
})

describe('`digest list`', () => {
  it('says of each where, what, who set it up, when, and when it is next', async () => {
    const other = await openScene()
    await other.setUp('digest subscribe when:"weekly mon 09:00 UTC" filter:person:qin-gang')
    const words = wordsOf(await other.ask('digest', READER))
    expect(words).toMatch(
      /weekly mon 09:00 UTC · .*Qin Gang.* · set up by .*member 501 · next Mon 30 Nov 2026, 09:00 \(UTC\); not sent yet/,
    )
  })

  it('names channels and people by their place, here and oneself by a word', async () => {
    const other = await openScene()
    await other.setUp('digest subscribe when:"daily 09:00"')
    await other.setUp(`digest subscribe when:"daily 09:00" channel:${OTHER.id}`, ADMIN)
    const lines = readLines(await other.ask('digest list scope:all', EDITOR))
    expect(lines.slice(0, 2).map(({ places }) => places)).toEqual([
      [],
      [`discord:900/${OTHER.id}`, ADMIN.id.replace(':', ':@')],
    ])
  })

  it('leaves out of the whole space what the asker may not change, and says so', async () => {
    const other = await openScene()
    const [here, there] = [
      await other.setUp('digest subscribe when:"daily 09:00"'),
      await other.setUp(`digest subscribe when:"daily 09:00" channel:${OTHER.id}`),
    ]
    const own = await other.setUp('digest subscribe when:"daily 09:00" channel:me', ADMIN)
    const seen = async (asker = EDITOR) => {
      const words = wordsOf(await other.ask('digest list scope:all', asker))
      return [here, there, own].map((id) => words.includes(id))
    }
    expect(await seen()).toEqual([true, true, false])
    expect(await seen(READER)).toEqual([true, false, false])
    expect(await seen(ADMIN)).toEqual([true, true, true])
    expect(wordsOf(await other.ask('digest list scope:all', READER))).toContain('left out')
  })
})

describe('somebody else’s digest', () => {
  it('can neither be changed nor stopped by those who only read it', async () => {
    const id = await setUp()
    for (const action of ['edit when:"daily 7:00"', 'pause', 'resume', 'remove', 'test']) {
      const [verb = '', ...more] = action.split(' ')
      const brief = await ask(`digest ${verb} ${id} ${more.join(' ')}`, READER)
      expect(brief.summary, action).toContain('those who manage that channel')
    }
  })

  it('is unknown on another server', async () => {
    const brief = await ask(`digest history ${await setUp()}`, STRANGER)
    expect(brief.summary).toContain('There is no digest')
  })
})
