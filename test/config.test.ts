import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfig, VARIABLES } from '#root/config.ts'

const defaults = { home: resolve('var'), data: resolve('data') }

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    expect(parseConfig({})).toEqual(defaults)
  })

  it('that is set but blank counts as unset', () => {
    const blank = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '  ']))
    expect(parseConfig(blank)).toEqual(defaults)
  })

  it('is read without the spaces around it, and paths become whole', () => {
    expect(parseConfig({ VIGIL_HOME: ' /srv/vigil ', VIGIL_DATA: 'facts' })).toEqual({
      home: '/srv/vigil',
      data: resolve('facts'),
    })
  })
})

it('.env.example names exactly the variables that are read, each at its default', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
  const named = lines.flatMap((line) => /^# ?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
  const expected = Object.entries(VARIABLES).flatMap(([name, { example }]) => [name, example])
  expect(named).toEqual(expected)
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
})
