import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { parseConfig, VARIABLES } from '#root/config.ts'

const defaults = {
  home: resolve('var'),
  data: resolve('data'),
  timeZone: 'UTC',
  logLevel: 'info',
}

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    expect(parseConfig({})).toEqual(defaults)
  })

  it('that is set but blank counts as unset', () => {
    const blank = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '  ']))
    expect(parseConfig(blank)).toEqual(defaults)
  })

  it('is read without the spaces around it, and paths become whole', () => {
    expect(
      parseConfig({
        VIGIL_HOME: ' /srv/vigil ',
        VIGIL_DATA: 'facts',
        VIGIL_TIME_ZONE: 'Europe/Paris',
        VIGIL_LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      home: '/srv/vigil',
      data: resolve('facts'),
      timeZone: 'Europe/Paris',
      logLevel: 'debug',
    })
  })

  it('that is wrong is refused with everything that is wrong, one a line', () => {
    const wrong = () => parseConfig({ VIGIL_TIME_ZONE: 'Mars/Olympus', VIGIL_LOG_LEVEL: 'loud' })
    expect(wrong).toThrow(Mistake)
    expect(wrong).toThrow(
      [
        'Vigil cannot start.',
        'VIGIL_TIME_ZONE is not an IANA time zone, such as Europe/Paris.',
        'VIGIL_LOG_LEVEL is not one of silent, error, warn, info, debug.',
      ].join('\n'),
    )
  })

  it('with a wrong value never repeats it: it may be a secret in the wrong place', () => {
    expect(() => parseConfig({ VIGIL_LOG_LEVEL: 'hunter2' })).not.toThrow('hunter2')
  })
})

it('.env.example names exactly the variables that are read, each at its default', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
  const named = lines.flatMap((line) => /^# ?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
  const expected = Object.entries(VARIABLES).flatMap(([name, { example }]) => [name, example])
  expect(named).toEqual(expected)
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
})
