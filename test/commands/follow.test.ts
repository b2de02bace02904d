import { describe, expect, it } from 'vitest'
import { EDITOR, NEWS, OTHER, openScene, READER } from './digest-scene.ts'

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

  it('can only be followed where there is one, by those who manage the channel, and can be posted', async () => {
    expect((await ask('follow add qin-gang')).summary).toContain('has no case of Qin Gang')
    expect((await ask('follow add li-shangfu', READER)).summary).toContain('those who manage')
    expect((await ask('follow add li-shangfu', { id: 'console', isAdmin: true })).outcome).toBe(
      'mistaken',
    )
    scene.block({ kind: 'not-member' })
    expect((await ask('follow add li-shangfu')).outcome).toBe('mistaken')
    scene.block()
    expect(await state.follows.at(NEWS)).toEqual([])
  })

  it('asks whose when nobody is named', async () => {
    expect((await ask('follow add')).asks).toEqual({
      command: 'follow',
      option: 'name',
      typed: { action: 'add' },
    })
  })
})
