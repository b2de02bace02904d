import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { openDesk } from './desk.ts'

const { answer, mistake } = await openDesk()

describe('wrong input gets a sentence that says what was wrong and what to do next', () => {
  it.each([
    ['an unknown command', 'whoo qin-gang', /no command “whoo”.*There are who, risks/],
    ['nothing at all', '', /Type a question, such as `who qin-gang`/],
    ['an unknown option', 'who qin-gang --colour red', /no option “colour”.*name, asof, known/],
    ['an unknown option in the usual form', 'who qin-gang colour:red', /no option “colour”/],
    ['a missing name', 'who', /Something is missing: a person.*`help who`/],
    [
      'the second name missing',
      'link qin-gang',
      /Something is missing: the other person.*`help link`/,
    ],
    [
      'a day that does not exist',
      'who qin-gang asof:2023-02-30',
      /“2023-02-30” is not a date.*2023-10-24/,
    ],
    [
      'a day in words',
      'changes yesterday',
      /“yesterday” is neither a day, such as 2026-05-01, nor a revision/,
    ],
    ['dates the wrong way round', 'cases since:2024 until:2023', /Swap the two/],
    ['a page beyond the end of the cases', 'cases page:999', /only 52 pages. Ask for page:52/],
    ['of a timeline', 'timeline page:9999', /only \d+ pages. Ask for page:\d+/],
    ['of the timeline of one person', 'timeline qin-gang page:99', /only 2 pages/],
    ['of changes', 'changes 2026-05-01 page:99', /only 5 pages. Ask for page:5/],
    ['of results', 'search rocket force page:99', /only 4 pages. Ask for page:4/],
    ['of a source', 'source seed-article page:99', /only 8 pages/],
    ['of checked statements', 'check seed-article page:99', /only 6 pages/],
    ['a page beyond the only one', 'check seed-01 page:2', /only one page. Ask for page:1\.$/],
    ['of one statement of a source', 'source seed-01 page:9', /only one page. Ask for page:1\.$/],
    ['of a claim', 'source fig-seed-36 page:2', /only one page/],
    ['of the reports that were checked', 'check page:9', /only one page/],
    ['of accusations', 'cases certainty:alleged page:7', /only one page/],
    ['a past day of the list of bodies', 'seats asof:2023-09-01', /leave out asof and known/],
    ['a page that is no number', 'cases page:two', /“two” is not a number/],
    ['an unknown stage', 'cases stage:jailed', /“jailed” is no stage.*sentenced/],
    ['an unknown rank', 'cases rank:emperor', /“emperor” is not one of national/],
    ['an unknown form of export', 'cases export:pdf', /“pdf” is not one of csv, json, markdown/],
    ['no result', 'search xyzzy', /Nothing in this store contains “xyzzy”/],
    [
      'no case that fits',
      'cases sector:sport rank:military',
      /No case in this store fits all of that.*drop a filter/,
    ],
    [
      'a body of no case',
      'cases body:zzz',
      /^This store knows no body “zzz”\. Some that it knows:$/,
    ],
    [
      'a sector of no case',
      'cases sector:financial',
      /^This store knows no sector “financial”\. Close to what you typed:$/,
    ],
    [
      'no event in that time',
      'timeline qin-gang from:2030',
      /No event of Qin Gang from 2030-01-01.*Widen/,
    ],
    [
      'a stage asked of accusations',
      'cases certainty:alleged stage:expelled',
      /are not cases.*Use only since and until/,
    ],
    ['an unknown source', 'source nope', /No source, claim or figure has the id “nope”/],
    [
      'a statement nobody checked',
      'check unicorns',
      /That does not make it true: it was not checked/,
    ],
    [
      'one person twice',
      'link qin-gang 秦刚',
      /Both names are Qin Gang 秦刚. Give two different people/,
    ],
    [
      'an audience nobody named',
      'risks audience:teachers',
      /No risk to “teachers”.*audiences it knows/,
    ],
    [
      'a revision that is gone',
      'changes 0123456789ab',
      /Revision 0123456789ab was not loaded here/,
    ],
    ['more than anybody types', `search ${'x'.repeat(300)}`, /300 characters long; 200 is as far/],
    [
      'the same behind a near miss, which would offer it again',
      `link "qin gan" "${'x'.repeat(300)}"`,
      /300 characters long; 200 is as far/,
    ],
  ])('%s', async (_, line, sentence) => {
    const brief = await mistake(line)
    expect(brief.summary).toMatch(sentence)
    expect(brief.seenBy).toBe('asker')
  })

  it('never shows an error of the program', async () => {
    for (const line of [
      'who "',
      "who '",
      'who asof:',
      '/who',
      'who 🙂',
      'search "',
      'who %00',
      'cases since:',
    ]) {
      const { summary } = await mistake(line).catch(() => answer(line))
      expect(summary, line).not.toMatch(/undefined|null|NaN|Error|SQL|\[object/)
    }
  })
})

describe('a near miss keeps the rest of the question', () => {
  it('so that the offer asks the same thing of the right person', async () => {
    const { actions } = await mistake('who "Li Shangfoo" asof:2023-10-23')
    expect(actions.map(({ command }) => command)).toContain('who li-shangfu asof:2023-10-23')
    expect(plain((await answer(actions[0]?.command ?? '')).footer.flat())).toContain(
      'As of 23 October 2023',
    )
  })

  it('and a name that was only begun is offered in full', async () => {
    const { summary, actions } = await mistake('who vice-chair asof:2024')
    expect(summary).toBe('This store has nothing called “vice-chair”. Did you mean one of these?')
    expect(actions.map(({ command }) => command)).toEqual(['who cmc-vice-chair asof:2024'])
    expect(actions[0]?.label).toContain('(the beginning)')
  })

  it('of a command too', async () => {
    const { actions } = await mistake('whoo "Li Shangfu" asof:2023-10-23')
    expect(actions.map(({ command }) => command)).toContain('who "Li Shangfu" asof:2023-10-23')
  })
})
