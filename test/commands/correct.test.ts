import { describe, expect, it } from 'vitest'
import { readLines } from '../shipped/reading.ts'
import { CLAIM, EDITOR, OTHER, openScene, READER, WHOLE } from './correction-scene.ts'

const wordsOf = (brief: Parameters<typeof readLines>[0]) =>
  readLines(brief)
    .map(({ text }) => text)
    .join('\n')

describe('`correct`, for anybody', () => {
  it('files a suggestion with its source, and says that nothing changes until an editor decides', async () => {
    const { ask, corrections } = openScene()
    const brief = await ask(WHOLE)
    expect(brief.title).toMatch(/^Suggestion [a-z0-9]{6} is filed$/)
    expect(brief.seenBy).toBe('asker')
    const said = wordsOf(brief)
    expect(said).toContain('It says now: 1 May 2020')
    expect(said).toContain('Suggested instead: 2 May 2020')
    expect(said).toContain('Until one of them approves it, nothing Vigil says changes')
    expect(await corrections.queue('open')).toMatchObject([
      { claim: CLAIM, what: 'date', value: '2020-05-02', source: 'notice-2020', by: READER.id },
    ])
  })

  it('lists what the asker suggested and what became of it, and nothing of anybody else', async () => {
    const { ask, filed } = openScene()
    const [own, others] = [await filed(), await filed(`${WHOLE} note:theirs`, OTHER)]
    await ask(`review reject ${own} why:"The notice says otherwise."`, EDITOR)
    const brief = await ask('correct')
    expect(brief.summary).toBe('You have 0 open suggestions and 1 that was decided.')
    expect(wordsOf(brief)).toContain('not taken up: The notice says otherwise.')
    expect(JSON.stringify(brief)).not.toContain(others)
  })

  it('shows the claim and what to type where nothing else was said', async () => {
    const { ask } = openScene()
    const brief = await ask(`correct ${CLAIM}`)
    expect(brief.outcome).toBe('answered')
    expect(brief.footnotes.map(({ id }) => id)).toContain('notice-2020')
    expect(wordsOf(brief)).toContain(`correct ${CLAIM} what:date`)
  })

  it('offers the statements about a person who was named instead of one', async () => {
    const { ask } = openScene()
    const brief = await ask('correct person-one')
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toBe(
      'A correction is suggested for one statement. Which one about Person One 甲国某?',
    )
    expect(brief.actions.map(({ command }) => command)).toContain('correct person-one-expelled')
    for (const { command } of brief.actions) expect((await ask(command)).outcome).toBe('answered')
  })

  it.each([
    ['without a source', `correct ${CLAIM} what:date value:2020-05-02`, /needs its source/],
    ['without what is wrong', `correct ${CLAIM} source:notice-2020`, /Say what is wrong/],
    ['without another date', `correct ${CLAIM} what:date source:notice-2020`, /the date, such as/],
    ['of a day that is none', `${WHOLE} value:2020-02-30`, /“2020-02-30” is not a date/],
    ['of a date in words', `${WHOLE} value:"last May"`, /“last May” is not a date/],
    [
      'of no certainty',
      `correct ${CLAIM} what:certainty value:sure source:notice-2020`,
      /official, reported, alleged/,
    ],
    ['of what it says already', `${WHOLE} value:2020-05-01`, /what it says now/],
    [
      'of a line longer than the data takes',
      `correct ${CLAIM} what:line value:"${'x'.repeat(161)}" source:notice-2020`,
      /160/,
    ],
    [
      'with an address that names a user',
      `${WHOLE} source:https://good.example@evil.example/`,
      /without a user name/,
    ],
    [
      'with an address of another kind',
      `${WHOLE} source:javascript:alert(1)`,
      /neither the id of a source/,
    ],
    ['with a source nobody has', `${WHOLE} source:zzz`, /neither the id of a source/],
    ['of nothing known', 'correct zzzz-zzzz', /No statement here has the id “zzzz-zzzz”/],
    [
      'of something else, in no words',
      `correct ${CLAIM} what:other source:notice-2020`,
      /in a note/,
    ],
    [
      'to be retracted, without a reason',
      `correct ${CLAIM} what:retract source:notice-2020`,
      /why/,
    ],
    ['longer than a line', `${WHOLE} note:"${'x'.repeat(4_000)}"`, /4000 characters long; 500/],
  ])('files nothing %s', async (_, line, said) => {
    const { ask, corrections } = openScene()
    const brief = await ask(line)
    expect(brief).toMatchObject({ outcome: 'mistaken', seenBy: 'asker' })
    expect(brief.summary).toMatch(said)
    expect(await corrections.queue('open')).toEqual([])
  })

  it.each([
    ['official', 'alleged'],
    ['zh-CN', '指称'],
  ])('takes a certainty as it is shown: %s', async (language, typed) => {
    const { ask, corrections } = openScene()
    await ask(`correct ${CLAIM} what:certainty value:${typed} source:notice-2020`, {
      ...READER,
      ...(language === 'zh-CN' ? { language } : {}),
    })
    expect(await corrections.queue('open')).toMatchObject([{ value: 'alleged' }])
  })

  it('takes back a date that was not traced after all', async () => {
    const { ask, corrections } = openScene()
    expect(readLines(await ask(`${WHOLE} value:unknown`)).map(({ text }) => text)).toContain(
      'Suggested instead: date not traced',
    )
    expect(await corrections.queue('open')).toMatchObject([{ value: 'unknown' }])
  })

  it('keeps at most five of one person waiting, and takes the next once one is decided', async () => {
    const { ask, filed, corrections } = openScene()
    const ids: string[] = []
    for (const day of ['02', '03', '04', '05', '06'])
      ids.push(await filed(`${WHOLE} value:2020-05-${day}`))
    const sixth = `${WHOLE} value:2020-05-07`
    expect((await ask(sixth)).summary).toMatch(/You have 5 suggestions that still wait/)
    expect((await ask(sixth, OTHER)).outcome).toBe('answered')
    await ask(`review reject ${ids[0]} why:no`, EDITOR)
    expect((await ask(sixth)).outcome).toBe('answered')
    expect(await corrections.queue('open')).toHaveLength(6)
  })

  it('files the same only once, however often it is sent', async () => {
    const { ask, filed, corrections } = openScene()
    const id = await filed()
    expect((await ask(WHOLE)).summary).toContain(id)
    expect(await corrections.queue('open')).toHaveLength(1)
  })

  it('cannot be done where nothing is kept, and says so', async () => {
    const { ask } = openScene({ isBare: true })
    expect((await ask(WHOLE)).summary).toMatch(/cannot be done here/)
    expect((await ask('correct')).outcome).toBe('answered')
    expect((await ask(`source ${CLAIM}`)).actions.map(({ command }) => command)).not.toContain(
      `correct ${CLAIM}`,
    )
  })

  it('is offered on the page of a claim', async () => {
    const { ask } = openScene()
    expect((await ask(`source ${CLAIM}`)).actions.at(-1)).toEqual({
      label: 'Suggest a correction',
      command: `correct ${CLAIM}`,
    })
  })
})
