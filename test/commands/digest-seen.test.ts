import { describe, expect, it } from 'vitest'
import type { Asker } from '#core/command.ts'
import { wordsOf } from '../shipped/reading.ts'
import { ADMIN, EDITOR, NEWS, OTHER, openScene, READER } from './digest-scene.ts'

/** Somebody of the same server who may not even see the news channel. */
const ELSEWHERE: Asker = { ...READER, id: 'discord:505', place: { ...NEWS, id: '10009' } }
/** Whoever set the digest up, now asking in another channel that they do not manage. */
const OWNER: Asker = { ...EDITOR, place: { ...NEWS, id: '10009' }, manages: [] }

const scene = await openScene()
const { ask, setUp, newsroom, digests, state } = scene
const id = await setUp('digest subscribe when:"daily 09:00 UTC" filter:person:qin-gang')

describe('what a channel is told', () => {
  it.each([
    'history',
    'copy',
    'preview',
    'explain',
    'edit',
    'pause',
  ])('is nothing to %s for others of the same server', async (action) => {
    const line = `digest ${action} ${id} ${action === 'explain' ? 'qin-gang' : ''}`
    const { outcome, summary } = await ask(line, ELSEWHERE)
    expect(outcome).toBe('mistaken')
    expect(summary).toBe(`There is no digest ${id} here. See \`digest list\`.`)
  })

  it('is offered to nobody else while an id is typed', () => {
    const digest = newsroom.commands.find(({ name }) => name === 'digest')
    if (!digest) throw new Error('There is no command digest')
    const offered = (asker: Asker) =>
      newsroom.suggest(digest, 'id', '', asker).some(({ value }) => value === id)
    expect([EDITOR, READER, OWNER, ADMIN].map(offered)).toEqual([true, true, true, true])
    expect(offered(ELSEWHERE)).toBe(false)
  })

  it('is listed there, for those who manage it, and for whoever set it up', async () => {
    const line = `digest list channel:${NEWS.id}`
    expect((await ask(line, ELSEWHERE)).summary).toContain('can be seen there')
    for (const asker of [READER, OWNER, ADMIN, { ...ELSEWHERE, manages: [NEWS.id] }])
      expect(wordsOf(await ask(line, asker)), asker.id).toContain(id)
    expect(wordsOf(await ask('digest list scope:all', ELSEWHERE))).not.toContain(id)
  })

  it('is listed as what is told there, not here', async () => {
    expect((await ask(`digest list channel:${NEWS.id}`, OWNER)).title).toBe('1 digest there')
    expect((await ask('digest list', READER)).title).toBe('1 digest here')
  })

  it('is not read from its deliveries by others of the same server', async () => {
    await digests.test((await digests.find(id)) ?? expect.fail(), EDITOR)
    await setUp(`digest subscribe when:"daily 09:00" channel:${OTHER.id}`)
    const [delivery] = await state.ledger.of(id, 1)
    if (!delivery) return
    const shown = async (asker: Asker) =>
      (await ask(`digest show ${delivery.id}`, asker)).outcome === 'answered'
    expect(await shown(ELSEWHERE)).toBe(false)
    expect(await Promise.all([READER, OWNER, ADMIN].map(shown))).toEqual([true, true, true])
  })

  it('is followed where it is read, and listed nowhere else', async () => {
    await ask('follow add li-shangfu')
    expect((await ask(`follow list channel:${NEWS.id}`, ELSEWHERE)).outcome).toBe('mistaken')
    expect((await ask(`follow list channel:${NEWS.id}`, READER)).title).toBe('1 case followed')
  })
})

describe('whoever set a digest up', () => {
  it('changes it from anywhere', async () => {
    for (const line of ['edit cap:5', 'pause', 'resume', 'preview', 'remove', 'restore']) {
      const [verb = '', more = ''] = line.split(' ')
      const { outcome, summary } = await ask(`digest ${verb} ${id} ${more}`, OWNER)
      expect(outcome, summary).toBe('answered')
    }
    expect(await newsroom.formOf(`digest edit ${id}`, OWNER)).toBeDefined()
  })

  it('moves it only to where they may set one up', async () => {
    const moved = await ask(`digest edit ${id} channel:${OTHER.id}`, OWNER)
    expect(moved.summary).toContain('those who manage that channel')
    expect((await digests.find(id))?.place).toEqual(NEWS)
  })
})

describe('who may set something up in a channel of Slack', () => {
  const SLACK: Asker = {
    id: 'slack:T01/U01',
    access: 'reader',
    place: { platform: 'slack', space: 'T01', kind: 'channel', id: 'C01' },
    manages: ['C01'],
  }

  it('is whoever can post there, and the sentence says so', async () => {
    const { summary } = await ask('digest subscribe when:"daily 09:00" channel:C02', SLACK)
    expect(summary).toContain('whoever can post there')
    const follow = await ask('follow add li-shangfu channel:C02', SLACK)
    expect(follow.summary).toContain('Cases are followed in a channel by whoever can post there')
  })
})
