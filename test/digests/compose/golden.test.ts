import { describe, expect, it } from 'vitest'
import type { Content } from '#core/content.ts'
import { debtOf } from '#core/debt.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { discord } from '../../adapters/contract/discord.ts'
import { lettersOf } from '../../adapters/contract/read.ts'
import { slack } from '../../adapters/contract/slack.ts'
import { terminal } from '../../adapters/contract/terminal.ts'
import { changes, entries, entryOf, first, head, say, textOf, theCase } from './scene.ts'

const debt = debtOf(first, new Date('2026-11-20T00:00:00Z'), 30)
const expelled = [await entryOf('case-zhang-shuofu-expelled')]
const told = await entryOf('qin-gang-removed-minister-2023-07-25')
await changes.record(first, new Date('2026-11-21T10:00:00Z'))
const removed = await entryOf('qin-gang-removed-minister-2023-07-25')
const corrected = [{ ...told, corrected: removed.n }, ...expelled]

/** One message of every kind, under the name of its file. */
const MESSAGES: Readonly<Record<string, Content>> = {
  digest: { kind: 'digest', head: { ...head, filter: 'body:mfa stage>=expelled' }, entries },
  delayed: { kind: 'digest', head: { ...head, missed: 2, cap: 3, isTest: true }, entries },
  corrected: { kind: 'digest', head, entries: corrected },
  quiet: { kind: 'quiet', head, policy: 'line' },
  heartbeat: { kind: 'quiet', head, policy: 'heartbeat' },
  debt: { kind: 'debt', head: { ...head, topic: 'debt' }, debt },
  'alert-one': { kind: 'alert', watched: ['zhang-shuofu'], entries: expelled },
  alert: { kind: 'alert', watched: ['qin-gang', 'body:mfa'], entries: entries.slice(0, 4) },
  absence: {
    kind: 'absence',
    person: 'qin-gang',
    days: 1_244,
    newest: 'qin-gang-central-committee-resigned-2024-07-18',
    on: '2024-07-18',
  },
  card: { kind: 'card', caseId: theCase.id },
  event: { kind: 'event', caseId: theCase.id, entries: expelled },
  stage: { kind: 'stage', caseId: theCase.id, entries: expelled },
  notice: {
    kind: 'notice',
    subscription: 'k3x9q2',
    place: 'discord:1/2',
    reason: 'forbidden',
    code: '50013',
    at: '2026-11-20T00:00:00Z',
  },
  correction: { kind: 'correction', of: '01JA', entries: corrected.slice(0, 1) },
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(MESSAGES))('%s reads as in test/golden/digests', async (name) => {
    const content = MESSAGES[name]
    if (!content) throw new Error(`No message ${name}`)
    const text = textOf(await say(content, { language }))
    await expect(text).toMatchFileSnapshot(`../../golden/digests/${name}.${language}.txt`)
  })

  it.each([terminal, discord, slack])('is whole on $name', async (adapter) => {
    if (!adapter.languages.includes(language)) return
    const words = wordsIn(language)
    for (const [name, content] of Object.entries(MESSAGES)) {
      const brief = await say(content, { language })
      const { words: read, offered } = await adapter.read(brief, 'digest show 01JD', words)
      const headings = brief.blocks.flatMap((block) => (block.kind === 'heading' ? block.line : []))
      const said = [brief.title, ...headings].map((one) => lettersOf(String(one)))
      expect(
        said.filter((one) => !read.includes(one)),
        name,
      ).toEqual([])
      const commands = brief.actions.map(({ command }) => command)
      expect(
        commands.filter((one) => !offered.includes(one)),
        name,
      ).toEqual([])
    }
  })
})
