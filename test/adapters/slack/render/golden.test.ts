import { describe, expect, it } from 'vitest'
import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import { renderSlack } from '../../../../src/adapters/slack/render/render.ts'
import { liveMentions } from '../../../platforms/slack/limits/mentions.ts'
import { checkMessage } from '../../../platforms/slack/limits/message.ts'
import { openDesk } from '../../../shipped/desk.ts'
import { shown } from './shown.ts'

const desk = await openDesk()
const asked = (question: string): Promise<Brief> => desk.ask(question)
const fault = apologise(new Error('no such table'), () => 'F-7K3Q92QD')

/** What each file shows: the question, and which part of the answer. */
type Row = readonly [file: string, question: string, part?: number]
const MESSAGES: readonly Row[] = [
  ['who', 'who qin-gang'],
  ['who-more', 'who qin-gang', 2],
  ['who-sources', 'who qin-gang', 99],
  ['risks', 'risks political'],
  ['timeline', 'timeline qin-gang'],
  ['cases', 'cases'],
  ['cases-export', 'cases stage:sentenced export:csv'],
  ['search', 'search 秦刚'],
  ['ambiguous', 'who "Li Wei"'],
  ['near-miss', 'who qing-gang'],
  ['name-missing', 'who'],
  ['mistake', 'cases stage:nothing'],
  ['fault', 'fault'],
  ['help', 'help'],
]

describe('messages that can be pasted into the Block Kit Builder', () => {
  const messages = MESSAGES.map(([file, question, part = 1]) => ({ file, question, part }))

  it.each(messages)('$file', async ({ file, question, part }) => {
    const brief = question === 'fault' ? fault : await asked(question)
    const isPrivate = brief.seenBy === 'asker'
    const { message } = renderSlack(brief, { ...shown, question, part, isPrivate })
    expect([...checkMessage(message), ...liveMentions(message)]).toEqual([])
    const page = `${JSON.stringify({ blocks: message.blocks }, null, 2)}\n`
    // The revision is a hash of all data; what an answer says does not depend on it.
    const still = page.replaceAll(desk.facts.about().revision, '0123456789ab')
    await expect(still).toMatchFileSnapshot(`../../../golden/slack/${file}.json`)
  })
})
