import { describe, expect, it } from 'vitest'
import { tryForm, tryOut } from '#commands/admin/try.ts'
import { answered } from '#core/answer.ts'
import { list } from '#core/brief.ts'
import type { Asker } from '#core/command.ts'
import type { Trial, Trials } from '#core/trials.ts'
import { LANGUAGES } from '#core/words.ts'
import { readLines } from '../shipped/reading.ts'
import { EDITOR, openScene, withFile } from './correction-scene.ts'

const SHOWN: Trial = {
  kind: 'shown',
  brief: answered({
    title: 'Person One 甲国某',
    summary: 'A card.',
    blocks: [list([[{ certainty: 'official', text: 'official' }, ' · Spoke. ', { note: 1 }]])],
    footnotes: [
      { number: 1, id: 'notice-2020', title: 'Notice', publisher: 'Gazette', published: '2020' },
    ],
    actions: [{ label: 'Timeline', command: 'timeline person-one' }],
    footer: [['Revision 0']],
  }),
  renderings: [
    {
      platform: 'discord',
      parts: 2,
      used: [{ what: 'characters', count: 3_900, most: 4_000 }],
      payload: '{"components":[]}',
    },
    {
      platform: 'slack',
      parts: 1,
      used: [{ what: 'blocks', count: 7, most: 50 }],
      payload: '{"blocks":[]}',
    },
  ],
}

/** Trials that give one answer and keep what they were handed. */
function tried(answer: Trial): Trials & { readonly given: string[] } {
  const given: string[] = []
  return {
    given,
    show: async (yaml) => {
      given.push(yaml)
      return answer
    },
  }
}

const deskOf = (trials: Trials, asker: Asker = EDITOR) => openScene({ trials }).newsroom.desk(asker)

describe('`admin try`', () => {
  it('shows the card as it would be, what it takes of each platform’s limits, and both payloads', async () => {
    const trials = tried(SHOWN)
    const brief = await tryOut({ record: '- id: x\n' }, deskOf(trials))
    expect(trials.given).toEqual(['- id: x\n'])
    expect(brief).toMatchObject({ title: 'Trial: Person One 甲国某', seenBy: 'asker' })
    const lines = readLines(brief)
    expect(lines[0]?.text).toBe(
      'This is a trial. Nothing was saved, and nothing that is served has changed.',
    )
    expect(lines[1]?.certainties).toEqual(['official'])
    expect(lines.filter(({ under }) => under === 'On Discord').map(({ text }) => text)).toEqual([
      '2 messages',
      'in the first: 3,900 of 4,000 characters',
    ])
    expect(JSON.parse(brief.file?.text ?? '')).toEqual({
      discord: { components: [] },
      slack: { blocks: [] },
    })
  })

  it('leads nowhere from the card, because what is served does not hold the record', async () => {
    const brief = await tryOut({ record: 'x' }, deskOf(tried(SHOWN)))
    expect(brief.actions.map(({ command }) => command)).toEqual(['admin try record:x'])
  })

  it('says all that is wrong with the record: in place when short, as a file when long', async () => {
    const few = await tryOut(
      { record: 'x' },
      deskOf(tried({ kind: 'refused', findings: ['1:1 no'] })),
    )
    expect(few.summary).toBe(
      'The record would not be accepted: 1 finding. This was a trial; nothing was saved.',
    )
    expect(few.blocks).toContainEqual({ kind: 'code', lines: ['1:1 no'] })
    const findings = Array.from({ length: 50 }, (_, i) => `${i}:1 no`)
    const many = await tryOut({ record: 'x' }, deskOf(tried({ kind: 'refused', findings })))
    expect(many.file?.text.trim().split('\n')).toHaveLength(50)
    const one = await tryOut(
      { record: 'x' },
      deskOf(tried({ kind: 'refused', findings: ['y'.repeat(9_000)] })),
    )
    expect(JSON.stringify(one.blocks).length).toBeLessThan(2_500)
    expect(one.file?.text.trim()).toHaveLength(9_000)
  })

  it('reads a record that was attached', async () => {
    const trials = tried(SHOWN)
    const bytes = new TextEncoder().encode('- id: 秦刚\n')
    const asker = withFile(EDITOR, { name: 'x.yaml', bytes })
    await tryOut({ file: '1' }, deskOf(trials, asker))
    expect(trials.given).toEqual(['- id: 秦刚\n'])
  })

  it.each([
    ['nothing', {}, /Give the record to try/],
    ['both', { record: 'x', file: '1' }, /not both/],
    ['bytes that are no text', { file: '1' }, /not UTF-8 text/],
  ])('asks for a record when given %s', async (_, given, said) => {
    const asker = withFile(EDITOR, { name: 'x', bytes: new Uint8Array([0xff, 0xfe, 0x80]) })
    await expect(tryOut(given, deskOf(tried(SHOWN), asker))).rejects.toThrow(said)
  })

  it('cannot take a file where none can be attached', async () => {
    await expect(tryOut({ file: '1' }, deskOf(tried(SHOWN)))).rejects.toThrow(/No file can be/)
  })

  it.each(
    LANGUAGES,
  )('has a form that fits both platforms, with what was typed, in %s', (language) => {
    const desk = deskOf(tried(SHOWN), { ...EDITOR, language })
    const form = tryForm({ action: 'try', record: 'a\nb' }, desk)
    expect(form?.fields).toMatchObject([
      { option: 'record', isLong: true, value: 'a\nb' },
      { kind: 'file', option: 'file' },
    ])
    for (const words of [form?.title, form?.submit]) expect(words?.length).toBeLessThanOrEqual(24)
    expect(tryForm({ action: 'try', file: '1' }, desk)).toBeUndefined()
  })
})
