import { describe, expect, it } from 'vitest'
import { EDITOR, NEWS, openScene } from './digest-scene.ts'

const { ask, setUp, newsroom, digests } = await openScene()

describe('words that stand behind no option', () => {
  it.each([
    [
      'digest subscribe when:"daily 09:00" filter:body:mfa stage>=expelled',
      'stage>=expelled',
      'digest subscribe when:"daily 09:00" filter:"body:mfa stage>=expelled"',
    ],
    ['digest subscribe daily 09:00', 'daily 09:00', 'digest subscribe when:"daily 09:00"'],
    [
      'digest subscribe when:daily 09:00 filter:body:mfa',
      '09:00',
      'digest subscribe when:"daily 09:00" filter:body:mfa',
    ],
    [
      'digest subscribe when:"daily 09:00" Europe/Berlin',
      'Europe/Berlin',
      'digest subscribe when:"daily 09:00 Europe/Berlin"',
    ],
    ['digest preview stage>=expelled', 'stage>=expelled', 'digest preview filter:stage>=expelled'],
  ])('are quoted, and the line that was meant is offered: %s', async (line, stray, meant) => {
    const { outcome, summary, actions } = await ask(line)
    expect(outcome).toBe('mistaken')
    expect(summary).toContain(`“${stray}”`)
    expect(summary).toContain('quotation marks')
    expect(actions.map(({ command }) => command)).toEqual([meant])
    expect(await digests.at(NEWS)).toEqual([])
  })

  it('are part of a filter that is no filter without them', async () => {
    const { summary, actions } = await ask('digest preview filter:qin gang')
    expect(summary).toContain('“qin gang”')
    expect(actions.map(({ command }) => command)).toEqual(['digest preview filter:person:qin-gang'])
  })

  it('open no form that would leave them out', async () => {
    expect(await newsroom.formOf('digest subscribe daily 09:00', EDITOR)).toBeUndefined()
  })

  it('are refused where nothing can be made of them', async () => {
    const { summary, actions } = await ask('digest subscribe when:"daily 09:00" please')
    expect(summary).toContain('“please”')
    expect(actions).toEqual([])
  })

  it('are refused beside the digest that is to be changed, which stays named', async () => {
    const id = await setUp()
    const { summary, actions } = await ask(`digest edit ${id} when:daily 07:00`)
    expect(summary).toContain('“07:00”')
    expect(actions.map(({ command }) => command)).toEqual([
      `digest edit when:"daily 07:00" id:${id}`,
    ])
    const [action] = actions
    expect((await ask(action?.command ?? '')).outcome).toBe('answered')
    expect((await digests.find(id))?.schedule.text).toBe('daily 07:00')
  })

  it('leave an id that is unknown to be told as one', async () => {
    expect((await ask('digest edit zzzzzz cap:5')).summary).toContain('There is no digest zzzzzz')
  })
})
