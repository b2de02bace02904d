import { expect, it } from 'vitest'
import { briefOf, digest, edit } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

it('never lets an older text take the place of a newer one', async () => {
  const { ledger, clock, state } = await openScene()
  const discord = scripted('discord')
  const { runUntil } = openSender({ clock, state, messengers: [discord] })
  const one = digest('abc234')
  await ledger.plan([one])
  await runUntil()
  const shown: string[] = []
  const slow = {
    ...discord,
    edit: async (...asked: Parameters<typeof discord.edit>) => {
      const [{ brief }] = asked
      // While the first is under way, the next load is recorded.
      if (shown.length === 0) await ledger.plan([edit(one.id, { slot: 'load:7' })])
      shown.push(brief.summary)
      return shown.length === 1 ? refused('unclear', 'timeout') : await discord.edit(...asked)
    },
  }
  let texts = 0
  const again = openSender(
    { clock, state, messengers: [slow] },
    { compose: async ({ content }) => briefOf(String(++texts), content) },
  )
  await ledger.plan([edit(one.id, { slot: 'load:6' })])
  await again.runUntil()
  expect(shown).toEqual(['digest 1', 'digest 2'])
  const corrections = await ledger.corrections(one.id)
  expect(corrections.map(({ slot, state }) => [slot, state]).toSorted()).toEqual([
    ['load:6', 'superseded'],
    ['load:7', 'sent'],
  ])
})
