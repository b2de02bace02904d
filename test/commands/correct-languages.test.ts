import { describe, expect, it } from 'vitest'
import { tryOut } from '#commands/admin/try.ts'
import { answered } from '#core/answer.ts'
import type { Brief } from '#core/brief.ts'
import { Mistake } from '#core/errors.ts'
import type { Trials } from '#core/trials.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import { bonesOf, textsOf } from '../shipped/bones.ts'
import { createLeftovers } from '../shipped/held.ts'
import { ADMIN, CLAIM, EDITOR, OTHER, openScene, READER, WHOLE } from './correction-scene.ts'

const trials: Trials = {
  show: async (yaml) =>
    yaml === 'bad'
      ? { kind: 'refused', findings: Array.from({ length: 40 }, () => '1:1') }
      : {
          kind: 'shown',
          brief: answered({ title: '甲', summary: '甲。', blocks: [], footer: [] }),
          renderings: (['discord', 'slack'] as const).map((platform) => ({
            platform,
            parts: 2,
            used: (['characters', 'components', 'blocks', 'bytes'] as const).map((what) => ({
              what,
              count: 1_000,
              most: 4_000,
            })),
            payload: '{}',
          })),
        },
}

/** Everything the commands say, in one language, one answer after the other. */
async function everything(language: Language): Promise<readonly [line: string, Brief][]> {
  const { ask, newsroom, filed } = openScene({ trials })
  const said: [string, Brief][] = []
  const say = async (line: string, asker = READER) => {
    said.push([line, await ask(line, { ...asker, language })])
  }
  for (const line of [
    'correct',
    `correct ${CLAIM}`,
    'correct person-one',
    'correct zzzz-zzzz',
    'correct example-council-of-nothing',
    `correct ${CLAIM} source:notice-2020`,
    `correct ${CLAIM} what:date`,
    `correct ${CLAIM} what:date source:notice-2020`,
    `correct ${CLAIM} what:line source:notice-2020`,
    `correct ${CLAIM} what:certainty source:notice-2020`,
    `correct ${CLAIM} what:other source:notice-2020`,
    `correct ${CLAIM} what:retract source:notice-2020`,
    `correct ${CLAIM} what:certainty value:zz source:notice-2020`,
    `${WHOLE} value:zz`,
    `${WHOLE} value:2020-05-01`,
    `${WHOLE} source:zz`,
    WHOLE,
    WHOLE,
    `correct ${CLAIM} what:certainty value:alleged source:mirrored-report note:"甲"`,
    `correct ${CLAIM} what:retract source:https://zz.example/zz note:"乙"`,
    `correct ${CLAIM} what:source source:odd-host-report`,
    `correct ${CLAIM} what:other source:notice-2020 note:"丙"`,
    `${WHOLE} value:2021`,
    'correct',
  ])
    await say(line)
  const [one, two] = [await filed(WHOLE, OTHER), await filed(`${WHOLE} value:2022`, OTHER)]
  for (const line of [
    'review',
    'review page:2',
    'review show',
    'review show zz',
    `review show ${one}`,
    `review edit ${one}`,
    `review edit ${one} record:bad`,
    'review approve s00003',
    `review approve ${one}`,
    `review approve ${one}`,
    `review show ${one}`,
    `review reject ${two}`,
    `review reject ${two} why:"丁"`,
    `review edit ${two} record:zz`,
    `review show ${two}`,
    'review overlays',
    'review export',
    'review withdraw',
    'review withdraw zz',
    'review withdraw s00008',
    'review export',
    'review same person-one',
    'review not-same person-one',
    'review same person-one person-one',
    'review same person-one example-ministry',
    'review same person-one person-two why:"戊"',
    'review not-same person-one person-two',
    'review decisions',
    'review undo',
    'review undo zz',
    'review undo s00009',
    'review overlays',
  ])
    await say(line, ADMIN)
  await say(`review approve ${two}`, READER)
  for (const given of [
    { record: '甲' },
    { record: 'bad' },
    {},
    { file: '1' },
    { record: '甲', file: '1' },
  ]) {
    const line = `try ${JSON.stringify(given)}`
    try {
      said.push([line, await tryOut(given, newsroom.desk({ ...EDITOR, language }))])
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      said.push([line, answered({ title: '甲', summary: error.message, blocks: [], footer: [] })])
    }
  }
  return said
}

const { facts } = openScene()
const english = await everything('en')

describe.each(LANGUAGES.filter((one) => one !== 'en'))('corrections in %s', (language) => {
  it('are answered with the same facts and ways on as in English', async () => {
    const chinese = await everything(language)
    for (const [i, [line, brief]] of chinese.entries()) {
      const { asks, ...bones } = bonesOf(brief)
      const { asks: _, ...expected } = bonesOf(english[i]?.[1] ?? brief)
      expect(bones, line).toEqual(expected)
      expect(asks?.option, line).toBe(english[i]?.[1].asks?.option)
    }
  })

  it('say nothing in English', async () => {
    const leftovers = createLeftovers(facts)
    const asked = `${HELD} data yaml utf http https vigil_editors file trial.json trial findings.txt findings claim identities part record id date line certainty note`
    for (const [line, brief] of await everything(language)) {
      // A record and what is wrong with it are in the language of the data.
      const blocks = brief.blocks.filter(({ kind }) => kind !== 'code')
      const left = textsOf({ ...brief, blocks }).flatMap((text) =>
        leftovers(text, `${asked} ${line}`),
      )
      expect(left, line).toEqual([])
      expect(brief.summary, line).toMatch(/^\S.*[。？：.!?`]$/s)
    }
  })
})

/** What the small pack holds, which is not of a language. */
const HELD = [
  'person one person two example ministry notice of a removal and of what followed',
  'removed as minister of examples. spoke of examples; the day was not traced. expelled. first-instance sentence: three made-up years. last seen some time that year. placed under investigation. a newspaper wrote of an inquiry. appointed minister of examples.',
  'example gazette example times example court a report read on a copy a copy elsewhere a report read on a bare address',
  'zz.example person-one-removed person-two mirrored-report odd-host-report notice-2020 example-council',
].join(' ')
