import { expect, it } from 'vitest'
import { digest, edit } from './samples.ts'
import { openScene, openSender } from './scene.ts'
import { refused, scripted } from './scripted.ts'

it('an edit waits for its message as long as that waits, without asking all the time', async () => {
  const { clock, state, ledger } = await openScene()
  const discord = scripted('discord')
  let waits = 0
  const counting: typeof ledger = {
    ...ledger,
    settle: (claimed, settlement, more) => {
      if ('error' in settlement && settlement.error === 'no-message-yet') waits += 1
      return ledger.settle(claimed, settlement, more)
    },
  }
  const { runUntil } = openSender({
    clock,
    state: { ...state, ledger: counting },
    messengers: [discord],
  })
  const one = digest('abc234')
  const correction = edit(one.id)
  discord.answers('post', refused('later', '200', 3_600_000))
  await ledger.plan([one, correction])
  await runUntil()
  expect(discord.calls.map(({ what }) => what)).toEqual(['post', 'post', 'finish', 'edit'])
  expect(await ledger.find(correction.id)).toMatchObject({ state: 'sent', attempts: 1 })
  expect(waits).toBeLessThan(10)
})
