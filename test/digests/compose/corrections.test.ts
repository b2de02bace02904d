import { expect, it } from 'vitest'
import type { Entry } from '#core/content.ts'
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

it('a retracted line stands where it stood, marked, with when and why', async () => {
  const brief = await say([await by(step, STEP), removal])
  expect(brief.title).toBe('Corrected · Vigil daily · 20 Nov 2026')
  expect(brief.tone).toBe('notice')
  expect(headingsOf(brief)).toEqual([
    'Corrected on 26 November 2026',
    'Corrected · 1',
    'Expelled (开除) · 1',
  ])
  expect(linesOf(brief)[0]).toBe(
    'Zhang Shuofu 张硕辅 · official · Expelled from the Party and dismissed from public office. Retracted 25 Nov 2026: A namesake was meant.',
  )
  expect(linesOf(brief).at(-1)).toBe(
    'Retracted · Zhang Shuofu 张硕辅 · 17 Nov 2026 · official · Expelled from the Party and dismissed from public office. Retracted 25 Nov 2026: A namesake was meant. [2]',
  )
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
