import { describe, expect, it } from 'vitest'
import { ASKED } from './asked.ts'
import { openDesk } from './desk.ts'

const { ask, answer } = await openDesk()

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
