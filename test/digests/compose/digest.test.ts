import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { Fault, Mistake } from '#core/errors.ts'
import {
  changed,
  changes,
  composer,
  entries,
  entryOf,
  first,
  head,
  headingsOf,
  linesOf,
  say,
  second,
  theCase,
} from './scene.ts'

const digest = (more: Partial<typeof head> = {}, some = entries) =>
  ({ kind: 'digest', head: { ...head, cap: 50, ...more }, entries: some }) as const

describe('a digest', () => {
  it('tells what was wrong first, then stages, ends, and everything else', async () => {
    expect(headingsOf(await say(digest()))).toEqual([
      'Retracted · 2',
      'Corrected · 2',
      'Expelled (开除) · 1',
      'Reported, not confirmed · 1',
      'Removed from post (免职) · 1',
      'Statements · 1',
      'Sources or notes changed · 1',
    ])
  })

  it('tells the most serious of a group first, then the newest', async () => {
    const last = entries.map((entry) => ({
      ...entry,
      severity: changed.some(({ n, id }) => n === entry.n && id === 'qin-gang-last-seen-2023-06-25')
        ? ('urgent' as const)
        : entry.severity,
    }))
    const names = (some: typeof entries) =>
      say(digest({}, some)).then((brief) =>
        linesOf(brief)
          .slice(0, 2)
          .map((line) => line.split(' ')[0]),
      )
    expect(await names(entries)).toEqual(['He', 'Qin'])
    expect(await names(last)).toEqual(['Qin', 'He'])
  })

  it('says of everything who, when, how sure and from which source', async () => {
    const { blocks } = await say(digest())
    const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      expect(line.some((span) => typeof span !== 'string' && 'certainty' in span)).toBe(true)
      // What was taken back is told without what it said, and so without its sources.
      const isTold = !/Retracted|Taken out/.test(plain(line))
      expect(line.some((span) => typeof span !== 'string' && 'note' in span)).toBe(isTold)
    }
  })

  it('tells a correction once, with what was wrong and what is right', async () => {
    const told = linesOf(await say(digest())).filter((line) => line.startsWith('Li Shangfu'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('30 Aug 2023')
    expect(told[0]).toContain('which said: 29 Aug 2023, reported')
  })

  it('says that no reason was given, and when and why something was retracted', async () => {
    const lines = linesOf(await say(digest()))
    expect(lines).toContainEqual(expect.stringContaining('(no official reason given)'))
    expect(lines).toContainEqual(
      expect.stringContaining('Retracted 19 Nov 2026: The report was of another meeting.'),
    )
    expect(lines).toContainEqual(
      expect.stringContaining(
        'Taken out of the store on 19 November 2026; no reason was recorded.',
      ),
    )
  })

  it('is one sentence as a notification', async () => {
    expect((await say(digest())).summary).toBe(
      'Vigil daily, 20 Nov 2026: 2 retractions, 2 corrections, 1 new stage, 1 unconfirmed report, 1 removal, 1 statement, 1 change of sources or notes.',
    )
  })

  it('loses no line to its length: the pages together are the whole', async () => {
    const whole = linesOf(await say(digest())).map(withoutMarks)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 1 }), async (cap) => {
        const pages = Math.ceil(whole.length / cap)
        const found: string[] = []
        for (let page = 1; page <= pages; page += 1) {
          found.push(...linesOf(await say(digest({ cap }), { page })).map(withoutMarks))
        }
        expect(found).toEqual(whole)
      }),
    )
  })

  it('says how many lines are behind the button', async () => {
    const { actions, page } = await say(digest({ cap: 4 }))
    expect(actions[0]).toEqual({
      label: 'and 5 more',
      command: 'digest show 01JD page:2',
      turns: 'on',
    })
    expect(page?.label).toBe('Changes 1 to 4 of 9, page 1 of 3')
    await expect(say(digest({ cap: 4 }), { page: 4 })).rejects.toThrow(Mistake)
  })

  it('has a picture where there is something to compare', async () => {
    const hasChart = async (some: typeof entries) =>
      (await say(digest({}, some))).blocks.some(({ kind }) => kind === 'chart')
    expect(await hasChart(entries)).toBe(true)
    expect(await hasChart(entries.slice(0, 7))).toBe(false)
  })

  it('says since when, when the next one is, what is told and in which revision', async () => {
    const { blocks, footer } = await say(digest({ filter: 'body:mfa' }))
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      line: [{ quiet: 'Changes recorded since 19 Nov 2026, 08:00 (Asia/Shanghai).' }],
    })
    expect(footer.map(plain)).toEqual([
      '9 changes · 8 sources · next digest 23 Nov 2026, 08:00 (Asia/Shanghai)',
      'Told here: Ministry of Foreign Affairs 外交部',
      'no change, no message · revision aaaaaaaaaaaa',
      'A stage is the last announced step in this store; it is not a finding of guilt before a verdict.',
    ])
  })

  it('says that it is late, and for how long it speaks', async () => {
    const from = '2026-11-17T00:00:00Z'
    const { blocks } = await say(digest({ from, missed: 2 }))
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      line: [
        'Covers 3 days, delayed: 2 earlier digests were not sent, and what they would have said is here.',
      ],
    })
  })

  it('is marked as a test when it is one', async () => {
    const { title, blocks } = await say(digest({ isTest: true }))
    expect(title).toBe('Test · Vigil daily · 20 Nov 2026')
    expect(blocks[1]).toMatchObject({ line: [{ strong: expect.stringContaining('a test') }] })
  })

  it('says the same at every attempt, whatever was loaded since', async () => {
    const before = await say(digest())
    await changes.record(first, new Date('2026-11-22T10:00:00Z'))
    expect(await say(digest())).toEqual(before)
    expect(await composer(first)({ id: '01JD', content: digest(), language: 'en' })).toEqual(before)
    await changes.record(second, new Date('2026-11-22T11:00:00Z'))
  })

  it('tells several changes as one, from what was known before to what is so now', async () => {
    const id = 'dong-jun-mnd-denial-2024-11-28'
    const [baseline] = (await changes.between({ after: 0, to: 1 })).filter((one) => one.id === id)
    const altered = await entryOf(id)
    expect(headingsOf(await say(digest({}, [altered])))).toEqual(['Sources or notes changed · 1'])
    const fresh = await say(digest({}, [{ ...altered, first: baseline?.n }]))
    expect(headingsOf(fresh)).toEqual(['Statements · 1'])
    expect(linesOf(fresh)[0]).not.toContain('Changed')
  })

  it('is a fault when the record lacks what it tells', async () => {
    await expect(say(digest({}, [{ n: 999_999, severity: 'routine' }]))).rejects.toThrow(Fault)
  })

  it('tells a case by its stage where no claim does', async () => {
    const brief = await say(digest({}, [await entryOf(theCase.id)]))
    expect(headingsOf(brief)).toEqual(['Expelled (开除) · 1'])
    expect(linesOf(brief)).toEqual([
      'Zhang Shuofu 张硕辅 · 17 Nov 2026 · official · expelled (开除) [1] Changed: stage under investigation (立案审查调查) → expelled (开除); date 8 Oct 2026 → 17 Nov 2026.',
    ])
  })
})

const withoutMarks = (line: string): string => line.replaceAll(/ ?\[\d+\]/g, '')
