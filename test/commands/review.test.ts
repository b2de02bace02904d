import { describe, expect, it } from 'vitest'
import { readLines } from '../shipped/reading.ts'
import { ADMIN, CLAIM, EDITOR, OTHER, openScene, READER, WHOLE } from './correction-scene.ts'

const wordsOf = (brief: Parameters<typeof readLines>[0]) =>
  readLines(brief)
    .map(({ text }) => text)
    .join('\n')

const commandsOf = ({ actions }: { actions: readonly { command: string }[] }) =>
  actions.map(({ command }) => command)

describe('`review`, for editors', () => {
  it('lists what waits, the oldest first, each with what would change, its source and by whom', async () => {
    const { ask, filed } = openScene()
    const first = await filed()
    const second = await filed(
      `correct ${CLAIM} what:retract source:https://example.org/a note:why`,
      OTHER,
    )
    const brief = await ask('review', EDITOR)
    expect(brief).toMatchObject({ title: '2 suggestions to decide', seenBy: 'asker' })
    const [about, one = '', two = ''] = readLines(brief).map(({ text }) => text)
    expect(about).toBe('Somebody suggests this. Nobody has checked it.')
    expect(one).toContain(first)
    expect(one).toContain('the date: 1 May 2020 → 2 May 2020')
    expect(one).toContain('Example Gazette')
    expect(one).toContain('Suggested by: member 501')
    expect(two).toContain('to be retracted')
    expect(two).toContain('example.org')
    expect(commandsOf(brief)).toEqual([
      `review show ${first}`,
      `review show ${second}`,
      'review overlays',
    ])
  })

  it('turns pages of five', async () => {
    const { ask, filed } = openScene()
    for (const [i, asker] of [READER, READER, READER, OTHER, OTHER, OTHER].entries())
      await filed(`${WHOLE} value:2020-05-1${i}`, asker)
    const brief = await ask('review', EDITOR)
    expect(brief.page).toMatchObject({ number: 1, of: 2 })
    expect(commandsOf(brief)).toContain('review page:2')
    expect(readLines(await ask('review page:2', EDITOR))).toHaveLength(2)
    expect((await ask('review page:3', EDITOR)).outcome).toBe('mistaken')
  })

  it('shows one beside what is served, with the record as it would be and what can be decided', async () => {
    const { ask, filed } = openScene()
    const id = await filed()
    const brief = await ask(`review show ${id}`, EDITOR)
    const under = Map.groupBy(readLines(brief), (one) => one.under)
    expect([...under.keys()]).toEqual([
      'The statement as it is served',
      'What is suggested',
      'The record as it would be',
    ])
    expect(under.get('The statement as it is served')?.at(-1)?.certainties).toEqual(['official'])
    expect(brief.footnotes.map(({ id: source }) => source)).toContain('notice-2020')
    expect(brief.blocks.find(({ kind }) => kind === 'code')).toMatchObject({
      lines: expect.arrayContaining([`    id: ${CLAIM}`]),
    })
    expect(brief.actions.map(({ command, tone }) => [command, tone])).toEqual([
      [`review approve ${id}`, 'go'],
      [`review edit ${id}`, undefined],
      [`review reject ${id}`, 'danger'],
      ['review', undefined],
    ])
  })

  it('offers no approval of what has something to be filled in', async () => {
    const { ask, filed, corrections } = openScene()
    const id = await filed(`${WHOLE} source:https://example.org/new`)
    const brief = await ask(`review show ${id}`, EDITOR)
    expect(commandsOf(brief)).not.toContain(`review approve ${id}`)
    expect(wordsOf(brief)).toContain('has to be filled in')
    expect((await ask(`review approve ${id}`, EDITOR)).outcome).toBe('mistaken')
    expect(await corrections.queue('open')).toHaveLength(1)
  })

  it('approves one, and says that the next load changes it, which an admin can start', async () => {
    const { ask, filed, corrections } = openScene()
    const brief = await ask(`review approve ${await filed()}`, EDITOR)
    expect(wordsOf(brief)).toContain('the next load changes it')
    expect(wordsOf(brief)).toContain('admin reseed')
    expect(commandsOf(brief)).not.toContain('admin reseed')
    expect(await corrections.overlays()).toMatchObject([{ approvedBy: EDITOR.id }])
    const another = await filed(`${WHOLE} value:2020-05-03`)
    expect(commandsOf(await ask(`review approve ${another}`, ADMIN))).toContain('admin reseed')
  })

  it('rejects one with the reason, which may stand behind its id as it is', async () => {
    const { ask, filed, corrections } = openScene()
    const id = await filed()
    expect((await ask(`review reject ${id}`, EDITOR)).summary).toMatch(/Say why/)
    await ask(`review reject ${id} the source says otherwise`, EDITOR)
    expect(await corrections.queue('rejected')).toMatchObject([
      { why: 'the source says otherwise' },
    ])
  })

  it.each([
    'approve',
    'edit',
    'reject',
  ])('refuses to %s what was decided, and writes that down', async (action) => {
    const { ask, filed, audit } = openScene()
    const id = await filed()
    await ask(`review reject ${id} why:no`, EDITOR)
    const brief = await ask(`review ${action} ${id} why:"so it is" record:"a: b"`, EDITOR)
    expect(brief).toMatchObject({ outcome: 'mistaken', seenBy: 'asker' })
    expect(brief.summary).toBe(`Suggestion ${id} was decided already: it was not taken up.`)
    expect(audit).toMatchObject([
      {
        actor: EDITOR.id,
        action: `command.review.${action}`,
        outcome: 'refused',
        why: 'suggestion-decided',
        target: id,
      },
    ])
    expect(commandsOf(await ask(`review show ${id}`, EDITOR))).toEqual([])
  })

  it('shows nothing of it to a reader, whatever they ask, and writes each try down', async () => {
    const { ask, filed, audit, newsroom } = openScene()
    const id = await filed(WHOLE, OTHER)
    const lines = ['review', `review show ${id}`, `review approve ${id}`, 'review export']
    for (const line of lines) {
      const brief = await ask(line, READER)
      expect(brief).toMatchObject({ outcome: 'mistaken', seenBy: 'asker' })
      expect(brief.summary).toContain('takes an editor')
      expect(JSON.stringify(brief)).not.toContain('2020-05-02')
    }
    expect(await newsroom.formOf(`review edit ${id}`, READER)).toBeUndefined()
    expect(audit.map(({ actor, outcome, why }) => [actor, outcome, why])).toEqual(
      lines.map(() => [READER.id, 'refused', 'access']),
    )
  })

  it.each([
    ['no id', 'review approve', /Say which one/],
    ['an id nobody has', 'review show zzzzzz', /no suggestion “zzzzzz”/],
    ['a correction nobody has', 'review withdraw zzzzzz', /no approved correction “zzzzzz”/],
    ['no correction', 'review withdraw', /Say which correction/],
    ['a decision nobody has', 'review undo zzzzzz', /no decision “zzzzzz”/],
    ['nothing to export', 'review export', /nothing to export/],
    ['an action there is not', 'review burn', /“burn” is not one of/],
  ])('says what to do about %s', async (_, line, said) => {
    const brief = await openScene().ask(line, EDITOR)
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toMatch(said)
  })

  it('answers with nothing where nothing is kept', async () => {
    const { ask } = openScene({ isBare: true })
    for (const line of ['review', 'review overlays', 'review decisions'])
      expect((await ask(line, EDITOR)).summary).toMatch(/cannot be done here/)
    expect((await ask('review approve x', EDITOR)).outcome).toBe('mistaken')
  })
})
