import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { checkPack } from '#pack/check/check.ts'
import type { PackFiles } from '#pack/read.ts'
import { parseYaml } from '#pack/yaml.ts'
import { applyOverlays } from '../../../src/revising/overlay/apply.ts'
import { bytesOf, textOf } from '../../fixtures/packs.ts'
import { recordOf } from '../overlay/overlays.ts'
import { corrected, editor, served } from './scene.ts'

describe('approving', () => {
  it('makes an overlay that the next build applies', async () => {
    const { suggested, approve, overlays, find, scene } = await corrected()
    const { id } = await suggested()
    const overlay = await approve(id, undefined, editor, en)

    expect(overlay).toMatchObject({
      suggestion: id,
      state: 'active',
      approvedBy: 'slack:T1/U2',
      approvedAt: '2026-11-26T10:00:00.000Z',
      records: [{ part: 'claim', id: 'person-one-removed' }],
    })
    expect(await overlays()).toEqual([overlay])
    expect(await find(id)).toMatchObject({ state: 'approved', decidedBy: 'slack:T1/U2' })
    const { files, fates } = applyOverlays(scene.files, await overlays())
    expect(fates).toEqual([{ overlay: overlay.id, fate: 'applied' }])
    const facts = await served(files)
    expect(facts.findClaim('person-one-removed')?.date).toBe('2020-05-02')
  })

  it('is in the audit with what differs, before and after', async () => {
    const { suggested, approve, audit } = await corrected()
    const { id } = await suggested()
    const { id: overlay } = await approve(id, undefined, editor, en)
    expect((await audit())[0]).toMatchObject({
      actor: 'slack:T1/U2',
      action: 'correction.approve',
      target: 'person-one-removed',
      outcome: 'done',
      before: 'date: "2020-05-01"',
      after: 'date: "2020-05-02"',
      why: `${id} → ${overlay}`,
    })
  })

  it('takes what an editor made of the draft, with a source that is new', async () => {
    const { suggested, approve, draft, scene, overlays } = await corrected()
    const one = await suggested({ source: 'https://news.example/a' })
    await expect(approve(one.id, undefined, editor, en)).rejects.toThrow(/Choose Edit/)
    const { draft: made } = await draft(one, en)
    const filled = made.yaml
      .replace('title: ""', 'title: A report')
      .replace('publisher: ""', 'publisher: Example News')
      .replace('kind: ""', 'kind: press')
      .replace('published: ""', 'published: "2020-05-03"')
      .replace('language: ""', 'language: en')
    await approve(one.id, filled, editor, en)
    const { files, fates } = applyOverlays(scene.files, await overlays())
    expect(fates.map(({ fate }) => fate)).toEqual(['applied'])
    expect(checkPack(files).findings).toEqual([])
    expect(recordOf(files, 'sources', 'news-example-c00001')['title']).toBe('A report')
    expect(recordOf(files, 'claim', 'person-one-removed')['citations']).toContain(
      'news-example-c00001',
    )
  })

  it('lists every finding with its line in what was pasted, and decides nothing', async () => {
    const { suggested, approve, draft, queue, audit } = await corrected()
    const one = await suggested()
    const { draft: made } = await draft(one, en)
    const lines = made.yaml.split('\n')
    const at = (words: string) => lines.findIndex((line) => line.includes(words)) + 1

    const form = made.yaml
      .replace('certainty: official', 'certainty: sure')
      .replace('line: ', 'lin: ')
    await expect(approve(one.id, form, editor, en)).rejects.toMatchObject({
      code: [
        expect.stringMatching(`^record:${at('line: ')}:5: line is missing|^record:`),
        expect.stringMatching('^record:'),
        expect.stringMatching('^record:'),
      ],
    })

    const meaning = made.yaml
      .replaceAll('notice-2020', 'nowhere')
      .replace('successor: person-two', 'successor: nobody')
    await expect(approve(one.id, meaning, editor, en)).rejects.toMatchObject({
      message: 'The pack would not be accepted with this: 2 findings. Nothing was changed.',
      code: [
        expect.stringContaining(
          `record:${at('successor:')}:18: there is no such person or organisation`,
        ),
        expect.stringContaining(`record:${at('citations:')}:17: there is no such source`),
      ],
    })
    expect(await queue('open')).toHaveLength(1)
    expect(await audit()).toHaveLength(1)
  })

  it('names the file of a finding that comes up elsewhere', async () => {
    const { suggested, approve, draft } = await corrected()
    const one = await suggested({ claim: 'person-two-second-count', what: 'line', value: 'x' })
    const { draft: made } = await draft(one, en)
    const late = made.yaml.replace(/date: .*/, 'date: "1950-01-01"')
    const wrong = late.replace('person-two-second-count', 'person-two-other-count')
    // It is added under another id, and the claim it was made from stays.
    await expect(approve(one.id, wrong, editor, en)).resolves.toMatchObject({
      records: [{ id: 'person-two-other-count' }],
    })
    const other = await suggested({ claim: 'person-one-removed' })
    const jump = `- part: claim\n  record:\n    id: person-one-again\n    kind: case\n    stage: under-investigation\n    line: Again.\n    date: "2021-08-01"\n    certainty: official\n    reason: given\n    citations: [notice-2021]\n`
    await expect(approve(other.id, jump, editor, en)).rejects.toMatchObject({
      code: [expect.stringContaining('record:5:12: an impossible step')],
    })
  })

  it.each([
    ['nothing', '', /not a record/],
    ['words', 'please correct it', /not a record/],
    ['an unknown part', '- part: rumours\n  record: {id: a}\n', /no part “rumours”/],
    ['what the pack says already', undefined, /says already/],
    ['too much', `# ${'x'.repeat(50_000)}`, /as far as a record goes/],
  ])('refuses %s', async (_, yaml, says) => {
    const { suggested, approve, scene } = await corrected()
    const { id } = await suggested()
    const own = recordOf(scene.files, 'claim', 'person-one-removed')
    await expect(approve(id, yaml ?? JSON.stringify([own]), editor, en)).rejects.toThrow(says)
  })

  it('happens once, however many editors press at the same time', async () => {
    const { suggested, approve, overlays } = await corrected()
    const { id } = await suggested()
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => approve(id, undefined, editor, en)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(3)
    expect(await overlays()).toHaveLength(1)
  })

  it('of two corrections of one record lets the second stand on the first', async () => {
    const { suggested, approve, overlays, scene } = await corrected()
    const first = await suggested()
    const second = await suggested({ what: 'line', value: 'Left office.' })
    await Promise.all([
      approve(first.id, undefined, editor, en),
      approve(second.id, undefined, editor, en),
    ])
    const { files, fates } = applyOverlays(scene.files, await overlays())
    expect(fates.map(({ fate }) => fate)).toEqual(['applied', 'applied'])
    expect(recordOf(files, 'claim', 'person-one-removed')).toMatchObject({
      date: '2020-05-02',
      line: 'Left office.',
    })
  })
})

describe('what was approved', () => {
  it('is exported, put into the data, and then contained', async () => {
    const { suggested, approve, overlays, exported, scene, decide } = await corrected()
    expect(await exported()).toBeUndefined()
    await approve((await suggested()).id, undefined, editor, en)
    const stage = {
      claim: 'case-person-five-arrested',
      value: '2021-05-05',
      source: 'undated-page',
    }
    await approve((await suggested(stage)).id, undefined, editor, en)
    await decide({ a: 'person-one', b: 'person-five', verdict: 'not-same' }, editor, en)

    const file = await exported()
    expect(file).toMatchObject({ name: 'corrections.yaml', mediaType: 'application/yaml' })
    expect(file?.text).toContain(
      '# data/people/person-one.yaml, in place of the claim person-one-removed.',
    )
    expect(file?.text).toContain('# data/cases/2021.yaml, in place of case-person-five.')
    expect(file?.text).toContain('# data/identities.yaml, to be added.')

    const { files, fates } = applyOverlays(putIn(scene.files, file?.text ?? ''), await overlays())
    expect(fates.map(({ fate }) => fate)).toEqual(['contained', 'contained', 'contained'])
    expect(checkPack(files).findings).toEqual([])
  })

  it('can be taken back, once', async () => {
    const { suggested, approve, withdraw, overlays, exported, audit } = await corrected()
    const { id } = await approve((await suggested()).id, undefined, editor, en)
    expect(await withdraw(id, editor, en)).toMatchObject({ id, state: 'withdrawn' })
    expect(await overlays()).toMatchObject([{ id, state: 'withdrawn' }])
    expect(await exported()).toBeUndefined()
    expect((await audit())[0]).toMatchObject({
      action: 'correction.withdraw',
      target: 'person-one-removed',
      before: `${id}: active`,
      after: `${id}: withdrawn`,
    })
    await expect(withdraw(id, editor, en)).rejects.toMatchObject({ rule: 'overlay-over' })
    await expect(withdraw('zzzzzz', editor, en)).rejects.toThrow(/no correction “zzzzzz”/)
  })
})

/** A person with an editor does what the export says: each record into the file named above it. */
function putIn(files: PackFiles, exported: string): PackFiles {
  const texts = new Map(files.map(({ file, bytes }) => [file, textOf(bytes)]))
  for (const document of exported.split('---\n').slice(1)) {
    const [, file = '', id] =
      /^# data\/(\S+), (?:in place of (?:the claim )?([a-z0-9-]+))?/.exec(document) ?? []
    const record = document.slice(document.indexOf('\n') + 1)
    const text = texts.get(file) ?? ''
    const indent = file.startsWith('people/') ? '  ' : ''
    const item = record.replaceAll(/^(?=.)/gm, indent)
    const old = new RegExp(`^${indent}- id: ${id}\\n(?:${indent}  .*\\n|\\n)*`, 'm')
    texts.set(file, id ? text.replace(old, `${item}\n`) : `${text}${item}`)
    expect(parseYaml(file, texts.get(file) ?? '').findings).toEqual([])
  }
  return [...texts].map(([file, text]) => ({ file, bytes: bytesOf(text) }))
}
