import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { zhCn } from '#core/words-zh-cn.ts'
import { zhTw } from '#core/words-zh-tw.ts'
import { sayWhen } from '#digests/when/say.ts'
import { readSchedule } from '#digests/when/schedule.ts'

const read = (typed: string) => {
  const { schedule, zone } = readSchedule(typed, en)
  return [schedule.text, schedule.cron, ...(zone ? [zone] : [])]
}

function mistakeOf(typed: string, words: Words = en): string {
  try {
    readSchedule(typed, words)
  } catch (error) {
    if (error instanceof Mistake) return error.message
    throw error
  }
  throw new Error(`“${typed}” was read`)
}

describe('a schedule', () => {
  it.each([
    ['daily 09:00', 'daily 09:00', '0 9 * * *'],
    ['every day at 9am', 'daily 09:00', '0 9 * * *'],
    ['Daily 9.30 PM', 'daily 21:30', '30 21 * * *'],
    ['daily 12am', 'daily 00:00', '0 0 * * *'],
    ['daily 12:15 pm', 'daily 12:15', '15 12 * * *'],
    ['weekdays 8:30', 'weekdays 08:30', '30 8 * * 1-5'],
    ['weekly mon 09:00', 'weekly mon 09:00', '0 9 * * 1'],
    ['weekly thu, Monday 09:00', 'weekly mon,thu 09:00', '0 9 * * 1,4'],
    ['every monday and thursday 09:00', 'weekly mon,thu 09:00', '0 9 * * 1,4'],
    ['weekly fri-mon 09:00', 'weekly mon,fri,sat,sun 09:00', '0 9 * * 1,5,6,0'],
    ['mondays 9:00', 'weekly mon 09:00', '0 9 * * 1'],
    ['monthly 1 09:00', 'monthly 1 09:00', '0 9 1 * *'],
    ['every month on the 15th at 9:00', 'monthly 15 09:00', '0 9 15 * *'],
    ['monthly last 09:00', 'monthly last 09:00', '0 9 L * *'],
    ['每天 9:00', 'daily 09:00', '0 9 * * *'],
    ['每日上午9点半', 'daily 09:30', '30 9 * * *'],
    ['每天下午３：０５', 'daily 15:05', '5 15 * * *'],
    ['工作日 08：30', 'weekdays 08:30', '30 8 * * 1-5'],
    ['每周一9点', 'weekly mon 09:00', '0 9 * * 1'],
    ['每週一、四 晚上8點30分', 'weekly mon,thu 20:30', '30 20 * * 1,4'],
    ['每星期日 09:00', 'weekly sun 09:00', '0 9 * * 0'],
    ['每月1日 09:00', 'monthly 1 09:00', '0 9 1 * *'],
    ['每月1號9點', 'monthly 1 09:00', '0 9 1 * *'],
    ['每月最后一天 09:00', 'monthly last 09:00', '0 9 L * *'],
    ['30 8 * * 1-5', '30 8 * * 1-5', '30 8 * * 1-5'],
    ['0  9 1,15 * *', '0 9 1,15 * *', '0 9 1,15 * *'],
    ['0 9 * * MON', '0 9 * * mon', '0 9 * * mon'],
    ['*/15 8-18 * * *', '*/15 8-18 * * *', '*/15 8-18 * * *'],
  ])('is read from “%s”', (typed, text, cron) => {
    expect(read(typed)).toEqual([text, cron])
  })

  it.each([
    ['weekdays 08:30 Europe/Berlin', 'Europe/Berlin'],
    ['weekdays 08:30 europe/berlin', 'Europe/Berlin'],
    ['daily 9am (New York)', 'America/New_York'],
    ['daily 09:00, Beijing', 'Asia/Shanghai'],
    ['每天 9:00 北京时间', 'Asia/Shanghai'],
    ['0 9 * * mon Asia/Taipei', 'Asia/Taipei'],
    ['daily 09:00 UTC', 'UTC'],
    ['daily 09:00 Asia/Calcutta', 'Asia/Kolkata'],
  ])('takes its zone from “%s”', (typed, zone) => {
    expect(readSchedule(typed, en).zone).toBe(zone)
  })

  it.each([
    ['', /When should it come\? For example “weekdays 08:30”/],
    ['sometimes', /“sometimes” is not a schedule\. Try “weekdays 08:30”/],
    ['daily foo 09:00', /“daily foo 09:00” is not a schedule/],
    ['daily', /At what time\? For example “daily 09:00”/],
    ['daily 25:00', /“25:00” is not a time of day\. Times run from 00:00 to 23:59/],
    ['daily 08:75', /“08:75” is not a time of day/],
    ['daily 13am', /“13am” is not a time of day/],
    ['weekly 09:00', /On which day of the week\? For example “weekly mon,thu 09:00”/],
    ['weekly mun 09:00', /“mun” is not a day of the week\. Days are sun, mon, tue/],
    ['monthly 09:00', /On which day of the month\?/],
    ['monthly 32 09:00', /“32” is not a day of the month\. Give a number from 1 to 31/],
    ['monthly 0 09:00', /“0” is not a day of the month/],
    ['daily 09:00 Europe/Berlim', /no time zone “Europe\/Berlim”\. Did you mean Europe\/Berlin/],
    ['daily 09:00 Atlantis', /no time zone “Atlantis”/],
    ['daily 09:00 CST', /“CST” stands for more than one time zone\. Give one of Asia\/Shanghai/],
    ['daily 09:00 constructor', /no time zone “constructor”/],
    ['daily 09:00 +02:00', /no time zone “\+02:00”/],
    ['@daily', /“@daily” is not taken\. Say “daily 09:00”/],
    ['0 0 9 * * *', /five fields here, and this has 6/],
    ['0 9 * * 1 2027', /five fields here, and this has 6/],
    ['0 9 * *', /five fields here, and this has 4/],
    ['0 9 ? * *', /“0 9 \? \* \*” is not a cron/],
    ['61 9 * * *', /“61 9 \* \* \*” is not a cron/],
    ['*/5 * * * *', /every 5 minutes\. Leave at least 15 minutes/],
    ['0,50 * * * *', /every 10 minutes/],
    ['* * * * *', /every 1 minute\./],
    ['0 9 31 2 *', /“0 9 31 2 \*” is never due/],
  ])('is told what is wrong with “%s”', (typed, message) => {
    expect(mistakeOf(typed)).toMatch(message)
  })

  it('reads its normal form as itself, in every language', () => {
    for (const words of [en, zhCn, zhTw]) {
      for (const example of words.schedules.examples) {
        const { schedule } = readSchedule(example, words)
        expect(readSchedule(schedule.text, words)).toEqual({ schedule })
      }
    }
  })

  it('is said in a sentence in each language', () => {
    const said = (typed: string) =>
      [en, zhCn, zhTw].map((words) => sayWhen(readSchedule(typed, en).schedule, words))
    expect(said('weekdays 8:30')).toEqual([
      'on weekdays at 08:30',
      '周一至周五08:30',
      '週一至週五08:30',
    ])
    expect(said('weekly mon,thu 9:00')[0]).toBe('every Monday and Thursday at 09:00')
    expect(said('weekly mon,thu 9:00')[1]).toBe('每周一、四09:00')
    expect(said('monthly last 9:00')).toEqual([
      'on the last day of each month at 09:00',
      '每月最后一天09:00',
      '每月最後一天09:00',
    ])
    expect(said('monthly 31 9:00')[0]).toBe('on day 31 of each month or its last at 09:00')
  })

  it('answers anything that is typed with a schedule or a mistake, quickly', () => {
    const words = fc.constantFrom(
      'daily',
      'weekly',
      'monthly',
      '每周',
      '每月',
      'mon',
      '一',
      '9:00',
      '25:61',
      '*/5',
      '*',
      '1-5',
      'Europe/Berlin',
      '@',
      ',',
      '、',
      '9点',
      '-',
      'last',
      '31',
      '#',
      'L',
      '点',
      '🙂',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 8 }).map((some) => some.join(' ')),
      fc.array(words, { maxLength: 8 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { schedule } = readSchedule(text, en)
          expect(readSchedule(schedule.text, en).schedule).toEqual(schedule)
        } catch (error) {
          expect(error).toBeInstanceOf(Mistake)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
