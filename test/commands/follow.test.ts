import { describe, expect, it } from 'vitest'
import type { Asker } from '#core/command.ts'
import { ALONE, EDITOR, NEWS, OTHER, openScene, READER } from './digest-scene.ts'

const scene = await openScene()
const { ask, state, woken } = scene

describe('a case', () => {
  it('is followed in a channel by one message, which is planned at once', async () => {
    const brief = await ask('follow add li-shangfu')
    expect(brief.summary).toBe('The case of Li Shangfu 李尚福 is now followed.')
    const [follow] = await state.follows.at(NEWS)
    expect(follow).toMatchObject({ place: NEWS, createdBy: EDITOR.id })
    expect(await state.ledger.of(follow?.id ?? '', 5)).toMatchObject([
      { act: 'post', state: 'planned', place: NEWS, content: { kind: 'card' } },
    ])
    expect(woken()).toBeGreaterThan(0)
  })

  it('is followed once in each place', async () => {
    expect((await ask('follow add 李尚福')).summary).toContain('followed already')
    await ask(`follow add li-shangfu channel:${OTHER.id}`)
    expect(await state.follows.at(NEWS)).toHaveLength(1)
    expect(await state.follows.at(OTHER)).toHaveLength(1)
  })

  it('stands in the list with the stage it is at', async () => {
    const { title, blocks } = await ask('follow', READER)
    expect(title).toBe('1 case followed')
    expect(JSON.stringify(blocks)).toContain('Li Shangfu 李尚福')
  })

  it('is no longer followed when it is removed', async () => {
    expect((await ask('follow remove li-shangfu')).summary).toContain('no longer followed')
    expect((await ask('follow remove li-shangfu')).summary).toContain('not followed there')
    expect((await ask('follow')).title).toBe('0 cases followed')
  })

  it('is followed in direct messages by anybody', async () => {
    await ask('follow add li-shangfu where:me', READER)
    const own = { platform: 'discord', space: '', kind: 'person', id: '502' } as const
    expect(await state.follows.at(own)).toHaveLength(1)
    expect((await ask('follow list where:me', READER)).title).toBe('1 case followed')
    await ask('follow remove li-shangfu where:me', READER)
    expect(await state.follows.at(own)).toEqual([])
  })

  it('can only be followed where there is one, by those who manage the channel, and can be posted', async () => {
    expect((await ask('follow add qin-gang')).summary).toContain('has no case of Qin Gang')
    expect((await ask('follow add li-shangfu', READER)).summary).toContain('those who manage')
    expect(
      (await ask('follow add li-shangfu', { id: 'console', access: 'admin' as const })).outcome,
    ).toBe('mistaken')
    scene.block({ kind: 'not-member' })
    expect((await ask('follow add li-shangfu')).outcome).toBe('mistaken')
    scene.block()
    expect(await state.follows.at(NEWS)).toEqual([])
  })

  it('speaks of cases, and of no digest, where it is refused', async () => {
    for (const asker of [READER, { id: 'console', access: 'admin' as const }]) {
      const lines = asker.id === 'console' ? ['', ' where:here', ' channel:C123'] : ['']
      for (const where of lines) {
        const { summary } = await ask(`follow add li-shangfu${where}`, asker)
        expect(summary).toContain('Cases are followed')
        expect(summary.toLowerCase()).not.toContain('digest')
      }
    }
  })

  it('asks whose when nobody is named', async () => {
    expect((await ask('follow add')).asks).toEqual({
      command: 'follow',
      option: 'name',
      typed: { action: 'add' },
    })
  })
})

describe('the card of a person', () => {
  const follow = { label: 'Follow this case', command: 'follow add li-shangfu' }
  const commands = async (line: string, asker: Asker = EDITOR) =>
    (await ask(line, asker)).actions.map(({ command }) => command)

  it('has a button beside Watch that follows the case there', async () => {
    const { actions } = await ask('who li-shangfu')
    const watch = actions.findIndex(({ command }) => command === 'watch add li-shangfu')
    expect(actions[watch + 1]).toEqual(follow)
    expect((await ask(follow.command)).outcome).toBe('answered')
    expect(await commands('who li-shangfu', ALONE)).toContain(follow.command)
  })

  it('has none without a case, in a view of a past day, or where it would be refused', async () => {
    expect(await commands('who qin-gang')).not.toContain('follow add qin-gang')
    expect(await commands('who li-shangfu asof:2024-07-01')).not.toContain(follow.command)
    for (const asker of [READER, { id: 'console', access: 'admin' as const }]) {
      expect(await commands('who li-shangfu', asker)).not.toContain(follow.command)
      expect(await commands('watch add li-shangfu', asker)).not.toContain(follow.command)
    }
  })
})
