import { expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import type { Entry } from '#core/content.ts'
import { wordsIn } from '#core/words-in.ts'
import { caseById, stepsOf } from '#digests/compose/case-card.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { altered } from '../altered.ts'
import {
  changeOf,
  changes,
  composer,
  entryOf,
  first,
  head,
  headingsOf,
  linesOf,
  second,
  textOf,
  theCase,
} from './scene.ts'

const STEP = 'case-zhang-shuofu-expelled'
const step = await entryOf(STEP)
const removal = await entryOf('qin-gang-removed-minister-2023-07-25')

// The step is retracted, the removal told as it was at first, and the case closed.
const third = altered(second, {
  revision: 'bbbbbbbbbbbb',
  claims: {
    [STEP]: (claim) => ({ ...claim, retracted: { on: '2026-11-25', why: 'A namesake was meant' } }),
    'qin-gang-removed-minister-2023-07-25': (claim) =>
      first.findClaim('qin-gang-removed-minister-2023-07-25') ?? claim,
  },
  cases: { [theCase.id]: (one) => ({ ...one, stage: 'cleared', stageDate: '2026-11-25' }) },
})
await changes.record(third, new Date('2026-11-26T10:00:00Z'))
const by = async (entry: Entry, id: string): Promise<Entry> => ({
  ...entry,
  corrected: (await changeOf(id)).n,
})

const compose = composer(third)
const say = (entries: readonly Entry[]) =>
  compose({ id: '01JD', language: 'en', content: { kind: 'digest', head, entries } })

const TAKEN_BACK =
  'Zhang Shuofu 张硕辅 · 17 Nov 2026 · official · Retracted 25 Nov 2026: A namesake was meant.'

it('a retraction says once whose it was, of when and why, and nowhere what was said', async () => {
  const brief = await say([await by(step, STEP), removal])
  expect(brief.title).toBe('Corrected · Vigil daily · 20 Nov 2026')
  expect(brief.summary).toBe('Corrected, Vigil daily, 20 Nov 2026: 1 retraction, 1 correction.')
  expect(brief.tone).toBe('notice')
  expect(headingsOf(brief)).toEqual(['Retracted · 1', 'Corrected · 1'])
  expect(linesOf(brief)[0]).toBe(TAKEN_BACK)
  expect(textOf(brief)).not.toMatch(/Expelled|finding of guilt/)
  expect(brief.footer.map(plain)[0]).toContain('2 changes · 1 source')
})

it('of a message of which nothing stands the title says so, without what it said', async () => {
  const entries = [await by(step, STEP)]
  const alert = { kind: 'alert', watched: ['zhang-shuofu'], entries } as const
  const stage = { kind: 'stage', caseId: theCase.id, entries } as const
  for (const content of [alert, stage]) {
    const brief = await compose({ id: '01JD', language: 'en', content })
    expect(brief.title).toMatch(/^Retracted · (Watched · |Case of )Zhang Shuofu 张硕辅$/)
    expect(brief.summary).toBe(`Retracted: ${TAKEN_BACK}`)
    expect(textOf(brief)).not.toMatch(/[Ee]xpelled/)
  }
})

it('a quotation that was taken back is left out, and said above', async () => {
  const replacing = await entryOf('li-shangfu-last-seen-2023-08-30')
  const quoted = linesOf(await say([replacing]))[0]
  expect(quoted).toContain('which said: 29 Aug 2023')
  const [above, line, ...others] = linesOf(
    await say([{ ...replacing, unquoted: (await changeOf(STEP)).n }]),
  )
  expect(above).toContain('Retracted 25 Nov 2026')
  expect(line).toBe(quoted?.replace(/ Corrects .*$/, ''))
  expect(others).toEqual([])
})

it('a claim that another one replaced is told as that one, was → now', async () => {
  const told = await entryOf('li-shangfu-last-seen-2023-08-29')
  const corrected = (await changeOf('li-shangfu-last-seen-2023-08-30')).n
  const [above, line] = linesOf(await say([{ ...told, corrected }]))
  expect(above).toMatch(
    /^Li Shangfu 李尚福 · reported · Last seen .*Changed: date 29 Aug 2023 → 30/,
  )
  expect(line).toMatch(
    /^Corrected · Li Shangfu 李尚福 · 30 Aug 2023 .*29 Aug 2023 → 30 Aug 2023\.$/,
  )
})

it('a case that went back is no new stage, and no finding of guilt either', async () => {
  const back = altered(second, { revision: 'dddddddddddd', cases: { [theCase.id]: () => theCase } })
  const one = changesInMemory()
  await one.record(second, new Date('2026-11-19T10:00:00Z'))
  await one.record(back, new Date('2026-11-20T10:00:00Z'))
  const [change] = await one.between({ after: 1, to: 2 })
  const entries = [{ n: change?.n ?? 0, severity: 'urgent' as const }]
  const content = { kind: 'stage', caseId: theCase.id, entries } as const
  const brief = await createCompose({
    facts: () => back,
    changes: one,
    words: wordsIn,
    subscriptions: { find: async () => undefined },
  })({ id: '', content, language: 'en' })
  expect(brief.title).toBe(
    'Stage corrected · Zhang Shuofu 张硕辅: now under investigation (立案审查调查)',
  )
  expect(headingsOf(brief)).toEqual(['Corrected · 1'])
  expect(brief.footer.map(plain)[0]).toMatch(/not a finding of guilt/)
})

it('the day of a correction is one of the zone of the digest', async () => {
  const entries = [await by(removal, 'qin-gang-removed-minister-2023-07-25')]
  const headings = async (zone: string) =>
    headingsOf(
      await compose({
        id: '01JD',
        language: 'en',
        content: { kind: 'digest', head: { ...head, zone }, entries },
      }),
    )[0]
  expect(await headings('UTC')).toBe('Corrected on 26 November 2026')
  expect(await headings('Pacific/Kiritimati')).toBe('Corrected on 27 November 2026')
})

it('the card of an older case shows that case, and only its steps', () => {
  const newer = {
    ...theCase.reached,
    id: 'newer-begun',
    line: 'Another case.',
    subjects: theCase.reached.subjects.map((part) =>
      part.role === 'case' ? { ...part, subject: { ...part.subject, id: 'newer' } } : part,
    ),
  }
  const both = altered(first, {
    revision: 'eeeeeeeeeeee',
    added: [newer],
    addedCases: [{ ...theCase, id: 'newer', reached: newer }],
  })
  const older = caseById(theCase.id, both)
  expect(older?.id).toBe(theCase.id)
  expect(caseById('newer', both)?.id).toBe('newer')
  expect(older && stepsOf(older, both).map(({ id }) => id)).not.toContain('newer-begun')
})

it('an altered line says what it was and what it is', async () => {
  const [inShort, inPlace] = linesOf(
    await say([await by(removal, 'qin-gang-removed-minister-2023-07-25')]),
  )
  const changed =
    'Changed: date Jul 2023 → 25 Jul 2023; certainty reported → official; worded before “Removed as foreign minister.”; 2 sources added.'
  expect(inShort).toContain(changed)
  expect(inPlace).toMatch(/^Corrected · Qin Gang 秦刚 · 25 Jul 2023 · official · /)
  expect(inPlace).toContain(changed)
})

it('a step of a case that was closed since says so', async () => {
  const [inShort, inPlace] = linesOf(await say([await by(step, theCase.id)]))
  expect(inShort).toContain('Since then: cleared, 25 Nov 2026 · official')
  expect(inPlace).toMatch(
    /office\. \[1\] Since then: Zhang Shuofu 张硕辅 · 25 Nov 2026 · official · cleared/,
  )
})

it('what is as it was first told again says that', async () => {
  await changes.record(second, new Date('2026-11-27T10:00:00Z'))
  const [inShort] = linesOf(await say([await by(removal, 'qin-gang-removed-minister-2023-07-25')]))
  expect(inShort).toContain('Stands again as it was first told.')
})
