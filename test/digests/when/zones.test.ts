import { describe, expect, it } from 'vitest'
import { findZone, suggestZones } from '#digests/when/zones.ts'

describe('a zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['EUROPE/berlin', 'Europe/Berlin'],
    [' america/new york ', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Beijing', 'Asia/Shanghai'],
    ['北京', 'Asia/Shanghai'],
    ['臺北', 'Asia/Taipei'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['US/Eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
  ])('is found by “%s”', (typed, zone) => {
    expect(findZone(typed)).toBe(zone)
    expect(findZone(zone)).toBe(zone)
  })

  it.each([
    '',
    'Nowhere',
    'Europe/Atlantis',
    '+02:00',
    'CST',
    'x'.repeat(1_000),
    'constructor',
  ])('is not found by “%s”', (typed) => {
    expect(findZone(typed)).toBeUndefined()
  })

  it('is one the runtime knows, whatever it is suggested for', () => {
    for (const typed of ['', 'constructor', 'b', 'ber', 'europe/', '京', 'cst', 'new', 'xyzzy']) {
      for (const zone of suggestZones(typed, 25)) {
        expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
        expect(findZone(zone)).toBe(zone)
      }
    }
  })

  it.each([
    ['UTC+8', ['Asia/Shanghai', 'Etc/GMT-8']],
    ['gmt +08:00', ['Asia/Shanghai', 'Etc/GMT-8']],
    ['UTC-3', ['Etc/GMT+3']],
    ['+5:30', ['Asia/Kolkata']],
    ['UTC+0', ['UTC']],
    ['UTC+99', []],
  ])('is suggested for the distance from UTC that “%s” says', (typed, zones) => {
    expect(suggestZones(typed)).toEqual(zones)
  })

  it.each(['Mars/Base', 'xyzzy', 'Nowhere', 'moon'])('is not suggested for “%s”', (typed) => {
    expect(suggestZones(typed)).toEqual([])
  })

  it.each([
    ['berl', 'Europe/Berlin'],
    ['berlim', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['bei', 'Asia/Shanghai'],
    ['shang', 'Asia/Shanghai'],
    ['york', 'America/New_York'],
    ['CST', 'Asia/Shanghai'],
    ['', 'UTC'],
  ])('is suggested first for “%s”', (typed, zone) => {
    expect(suggestZones(typed)).toContain(zone)
    expect(suggestZones(typed).length).toBeLessThanOrEqual(5)
  })
})
