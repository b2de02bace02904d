import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { openDesk } from './desk.ts'
import { checks, claims, measures, organisations, people, posts, risks, sources } from './pack.ts'

const { ask, answer } = await openDesk()

const who = [...people, ...organisations, ...posts, ...measures]

const ASKED = [
  ...commands.flatMap(({ examples }) => examples),
  ...commands.map(({ name }) => `help ${name}`),
  ...who.map(({ id }) => `who ${id}`),
  ...risks.map(({ id }) => `risks ${id}`),
  ...organisations.map(({ id }) => `seats ${id}`),
  ...sources.map(({ id }) => `source ${id}`),
  ...claims.map(({ id }) => `source ${id}`),
  ...checks.map(({ id }) => `check ${id}`),
  'seats',
  'check',
  'who li-shangfu known:2023-11-01',
  'who "Li Wei"',
  'who "Xi Jinpin"',
  'who lw',
  'whoo qin-gang',
  'check unicorns',
  'source zhang-jiwen',
  'risks polit',
  'risks audience:teachers',
  'cases stage:sentence',
  'cases body:zzz',
  'changes 0123456789ab',
  'search rocket force page:2',
  'search "state securiti"',
  'link qin-gang li-shangfoo',
]

describe('whatever an answer offers to do next', () => {
  it('can be done: every action of two thousand answers runs as it stands, and answers', async () => {
    const offered = new Map<string, string>()
    for (const line of ASKED) {
      const { actions } = await ask(line)
      for (const { command } of actions) if (!offered.has(command)) offered.set(command, line)
    }
    expect(offered.size).toBeGreaterThan(1_000)
    const dead: string[] = []
    for (const [command, from] of offered) {
      const brief = await ask(command)
      if (brief.outcome !== 'answered')
        dead.push(`${command}, offered by ${from}: ${brief.summary}`)
    }
    expect(dead).toEqual([])
  })

  it('never leads back to where the reader is', async () => {
    const circles: string[] = []
    for (const line of [
      'risks political',
      'risks',
      'cases',
      'about',
      'who qin-gang',
      'seats mfa',
      'check seed-01',
    ]) {
      for (const { command } of (await answer(line)).actions)
        if (command === line) circles.push(line)
    }
    expect(circles).toEqual([])
  })

  it('has a label that fits a button', async () => {
    const long: string[] = []
    for (const line of ASKED.slice(0, 200)) {
      for (const { label } of (await ask(line)).actions)
        if (label.length > 120 || !label) long.push(label)
    }
    expect(long).toEqual([])
  })
})
