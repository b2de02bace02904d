import { describe, expect, it } from 'vitest'
import { readLine } from '#core/newsroom.ts'
import { EDITOR, OTHER, openScene } from './digest-scene.ts'

const { ask, setUp, newsroom } = await openScene()
const id = await setUp()

/** What is known of a line before it is answered. */
function isForAsker(line: string): boolean {
  const { command, options } = readLine(line, newsroom.commands)
  return command.isForAsker?.(options) === true
}

/** Whether the answer is kept from others, asked by somebody who may do all of it. */
const isKept = async (line: string) => (await ask(line, EDITOR)).seenBy === 'asker'

const ALONE = [
  'digest',
  'digest list scope:all',
  'digest preview filter:body:mfa',
  'digest subscribe when:"daily 10:00" where:me',
  `digest edit ${id} where:me`,
  `digest history ${id}`,
  `digest explain ${id} li-shangfu`,
  `digest pause ${id}`,
  `digest resume ${id}`,
  'watch',
  'watch list where:here',
  'watch add qin-gang',
  'watch remove qin-gang',
  'follow',
  'follow add li-shangfu',
  'follow remove li-shangfu',
]

const FOR_ALL = [
  'digest subscribe when:"daily 09:00"',
  'digest subscribe when:"daily 09:30" where:here',
  'watch add qin-gang where:here',
  'watch remove qin-gang where:here',
]

describe('an answer', () => {
  it.each(ALONE)('is known to be for the asker alone before it is there: %s', async (line) => {
    expect(isForAsker(line)).toBe(true)
    expect(await isKept(line)).toBe(true)
  })

  it.each(FOR_ALL)('is for everyone, and never announced to the asker alone: %s', async (line) => {
    expect(isForAsker(line)).toBe(false)
    expect(await isKept(line)).toBe(false)
  })

  it.each([
    `digest copy ${id} to:${OTHER.id}`,
    'digest subscribe where:me channel:10001',
    'digest nothing',
    'who qin-gang',
  ])('is not known to be: %s', (line) => {
    expect(isForAsker(line)).toBe(false)
  })

  it('that a command gives to everyone is announced to all, for every example', async () => {
    for (const line of newsroom.commands.flatMap(({ examples }) => examples))
      if (isForAsker(line)) expect(await isKept(line), line).toBe(true)
  })
})
