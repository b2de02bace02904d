import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { released, schemaOf } from './released.ts'

const now = () => new Date('2026-11-25T00:00:00Z')

describe('a state file of the release before', () => {
  it('keeps what everybody watched, told with the next digest', async () => {
    await using state = await openState(released(), now)
    const { watches } = state
    expect(await watches.of('discord:12')).toEqual(['person-two', 'person-one'])
    expect(await watches.of('slack:T1/U1')).toEqual(['person-one'])
    expect(await watches.of('console')).toEqual(['person-five'])
    expect(
      await watches.at({ platform: 'slack', space: 'T1', kind: 'person', id: 'U1' }),
    ).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        target: { kind: 'subject', id: 'person-one' },
        when: 'digest',
        least: 'routine',
        createdBy: 'slack:T1/U1',
        createdAt: '2026-11-04T00:00:00.000Z',
      },
    ])
    expect(new Set((await watches.all()).map(({ id }) => id)).size).toBe(4)
  })

  it('takes what was watched away, and adds nothing twice, as before', async () => {
    await using state = await openState(released(), now)
    expect(await state.watches.add('discord:12', 'person-one')).toBe(false)
    expect(await state.watches.remove('discord:12', 'person-one')).toBe(true)
    expect(await state.watches.of('discord:12')).toEqual(['person-two'])
  })

  it('keeps lines of buttons and installations', async () => {
    await using state = await openState(released(), now)
    expect(await state.lines.find('key')).toBe('who person-one')
    expect(await state.installations.find('T1')).toMatchObject({ botId: 'B1', installedBy: 'U1' })
  })

  it('ends with the tables of a new one', async () => {
    const [grown, made] = [released(), join(temporaryFolder(), 'state.sqlite')]
    for (const path of [grown, made]) {
      await using _state = await openState(path, now)
    }
    expect(schemaOf(grown)).toEqual(schemaOf(made))
  })

  it('stays as it was when a step fails', async () => {
    const path = released('CREATE TABLE change_subject (theirs text);')
    const before = schemaOf(path)
    await expect(openState(path, now)).rejects.toThrow('change_subject')
    expect(schemaOf(path)).toEqual(before)
    const file = new Database(path)
    expect(file.prepare('SELECT count(*) AS n FROM watch').get()).toEqual({ n: 4 })
    file.close()
  })
})
