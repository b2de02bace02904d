import { describe, expect, it } from 'vitest'
import { clockChanges, offsetAt, offsetName } from '#adapters/playground/studio/offset.ts'
import { studioWords } from '#adapters/playground/words/studio.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { readSchedule } from '#digests/when/schedule.ts'
import { openStudioScene, partOf, touched, UNTOUCHED } from './studio-scene.ts'

const scene = await openStudioScene()

describe('a schedule that is typed and chosen', () => {
  it.each([
    ['typed otherwise', { when: 'daily 9am' }, { when: 'daily 09:00' }],
    [
      'typed with a zone',
      { when: 'daily 9am Berlin' },
      { when: 'daily 09:00', zone: 'Europe/Berlin' },
    ],
    ['chosen otherwise', { kind: 'monthly', date: 'last' }, { when: 'monthly last 08:30' }],
    ['chosen at another time', { time: '17:45' }, { when: 'weekdays 17:45' }],
    ['chosen as a cron', { kind: 'cron', cron: '0 6 * * 1' }, { when: '0 6 * * 1' }],
    [
      'both at once, which is as typed',
      { when: 'daily 7:00', time: '17:45' },
      { when: 'daily 07:00' },
    ],
    ['neither', {}, {}],
  ])('%s', async (_, change, leads) => {
    expect(await scene.send(touched(change))).toMatchObject({ status: 303, leads })
  })

  it('is a week of chosen days', async () => {
    const sent = await scene.send([...touched({ kind: 'weekly' }), ['day', 'thu'], ['day', 'mon']])
    expect(sent.leads).toEqual({ when: 'weekly mon,thu 08:30' })
  })

  it('shows what is typed in its menus, and what is chosen in its text', async () => {
    const { html } = await scene.open({ when: 'weekly mon,thu 09:15' })
    expect(html).toMatch(/name="was" value="weekly mon,thu 09:15"/)
    expect(html).toMatch(/name="chose" value="weekly mon,thu 09:15"/)
    expect(html).toMatch(/value="weekly" selected/)
    expect(html).toMatch(/name="time" type="time" value="09:15"/)
    for (const [day, is] of [
      ['mon', true],
      ['tue', false],
      ['thu', true],
    ] as const)
      expect(html.includes(`name="day" value="${day}" checked`)).toBe(is)
  })

  it('takes quiet days together, and none where all are unticked', async () => {
    const two = [...UNTOUCHED, ['quiet', 'weekends'], ['quiet', 'cn-holidays']] as const
    expect((await scene.send(two)).leads).toEqual({ quiet: 'weekends,cn-holidays' })
    expect((await scene.send(UNTOUCHED)).leads).toEqual({})
  })

  it('is told what is wrong with it, in the words of the chat', async () => {
    const words = wordsIn('en')
    for (const when of ['wekly', 'daily 25:00', 'weekly 09:00', '*/5 * * * *', '@daily']) {
      const { html, status } = await scene.open({ when })
      expect(status).toBe(200)
      expect(partOf(html, 'when-error')).toContain(mistake(() => readSchedule(when, words)))
      expect(html).toMatch(/id="when"[^>]*aria-invalid="true"/)
      expect(partOf(html, 'runs')).toContain(studioWords.en.mended)
    }
    const { html } = await scene.open({ zone: 'Europe/Berln' })
    expect(partOf(html, 'zone-error')).toContain('Did you mean Europe/Berlin')
  })

  it('is shown by examples that can be typed', () => {
    for (const language of LANGUAGES) {
      for (const example of studioWords[language].whenHint.split(' · '))
        expect(readSchedule(example, wordsIn(language)).schedule.text).toMatch(/\d/)
    }
  })
})

const mistake = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error('Nothing was wrong')
}

describe('the next runs', () => {
  it('are eight, each with its weekday and how far it is from UTC', async () => {
    const { html } = await scene.open({ zone: 'Asia/Kolkata' })
    const runs = partOf(html, 'runs')
    expect(runs.match(/UTC\+5:30/g)).toHaveLength(8)
    expect(runs).toContain('Fri 27 Nov 2026 08:30 UTC+5:30')
    expect(html).toContain('<time datetime="2026-11-27T03:00:00.000Z" data-day="2026-11-27">')
    expect(runs).toContain(studioWords.en.noClocks('Asia/Kolkata'))
  })

  it('say both times the clocks are set, and what that does to the digest', async () => {
    const { html } = await scene.open({ when: 'daily 02:30', zone: 'Europe/Berlin' })
    const runs = partOf(html, 'runs')
    expect(runs).toContain(
      'On Sun 28 Mar 2027 the clocks go forward by 1 hour, from UTC+1 to UTC+2.',
    )
    expect(runs).toContain(`Sun 28 Mar 2027, 03:00 (UTC+2). ${studioWords.en.missing}`)
    expect(runs).toContain('On Sun 31 Oct 2027 the clocks go back by 1 hour, from UTC+2 to UTC+1.')
    expect(runs).toContain(`Sun 31 Oct 2027, 02:30 (UTC+2). ${studioWords.en.twice}`)
  })

  it('say so in the list as well, where the clocks are set within it', async () => {
    const spring = await openStudioScene('2026-03-27T09:00:00Z')
    const { html } = await spring.open({ when: 'daily 08:30', zone: 'Europe/Berlin' })
    const runs = partOf(html, 'runs')
    const [list = ''] = runs.split(studioWords.en.clocks)
    expect(runs.match(/On Sun 29 Mar 2026 the clocks/g)).toHaveLength(1)
    expect(list).toMatch(/Sat 28 Mar 2026 08:30 UTC\+1 .*go forward.* Mon 30 Mar 2026 08:30 UTC\+2/)
    expect(list).not.toContain(studioWords.en.missing)
  })

  it('say nothing of clocks below the list where all of it stands in it', async () => {
    const { html } = await scene.open({ when: '0 9 1 */2 *', zone: 'Australia/Lord_Howe' })
    const runs = partOf(html, 'runs')
    expect(runs.match(/the clocks go (?:back|forward) by 30 minutes/g)).toHaveLength(2)
    expect(runs).not.toContain(studioWords.en.clocks)
  })

  it('say which days are left out and why, and up to when holidays are known', async () => {
    const scene = await openStudioScene('2026-09-29T09:00:00Z')
    const { html } = await scene.open({ when: 'daily 08:30', quiet: 'weekends,cn-holidays' })
    const runs = partOf(html, 'runs')
    expect(runs).toMatch(/Thu 1 Oct 2026 No digest: National Day.*, a holiday in China/)
    expect(runs).toContain('Sat 10 Oct 2026 No digest: weekend')
    expect(runs).toMatch(/Holidays are known up to the end of 2026/)
    expect(runs.match(/08:30 UTC /g)).toHaveLength(8)
  })

  it('are none that are not due', async () => {
    const { html } = await scene.open({ when: '0 9 * * 6', quiet: 'weekends' })
    expect(partOf(html, 'runs')).toContain(studioWords.en.noRuns)
  })
})

describe('how far clocks are from UTC', () => {
  it.each([
    ['UTC', 0, 'UTC'],
    ['Asia/Shanghai', 480, 'UTC+8'],
    ['America/St_Johns', -210, 'UTC−3:30'],
    ['Asia/Kathmandu', 345, 'UTC+5:45'],
  ])('in %s', (zone, minutes, name) => {
    expect(offsetAt(Date.parse('2026-11-26T00:00Z'), zone)).toBe(minutes)
    expect(offsetName(minutes)).toBe(name)
  })

  it.each([
    ['America/New_York', '2027-03-14T07:00:00.000Z', '2027-11-07T06:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z', '2027-10-02T15:30:00.000Z'],
  ])('and when they are set in %s', (zone, first, second) => {
    const found = clockChanges(new Date('2026-11-26T00:00Z'), zone, 2)
    expect(found.map(({ at }) => at.toISOString())).toEqual([first, second])
  })
})
