import { expect, it } from 'vitest'
import type { Place } from '#core/place.ts'
import { discordMessenger } from '../../crash/messengers.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { briefOf, digest, edit, newId } from './samples.ts'
import { openScene, openSender } from './scene.ts'

const POSTED = 1_000
const DELETED = POSTED / 20
const LATER = 20
const FIXED = 20

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
const EDITS_USED_UP = { message: 'Maximum number of edits reached', code: 30_046 }
const NOT_OURS = { message: 'Cannot edit a message authored by another user', code: 50_005 }

it('corrects every message that is still there once, and says what became of the others', {
  timeout: 180_000,
}, async () => {
  const { clock, state, ledger } = await openScene()
  await using discord = await startDiscord({ now: clock.now })
  const { apiUrl, token, guildId } = discord
  const address = { apiUrl, token }
  const messenger = discordMessenger({ address, lines: state.lines, now: clock.now })
  const channels = Array.from({ length: 20 }, () => discord.places.addChannel())
  const placeOf = (n: number): Place => ({
    ...{ platform: 'discord', space: guildId, kind: 'channel' },
    id: channels[n % channels.length] ?? '',
  })
  const { runUntil } = openSender(
    { clock, state, messengers: [messenger] },
    {
      compose: async ({ id, content }) => {
        const isCorrected = 'entries' in content && content.entries.some((one) => one.corrected)
        return { ...briefOf(id, content), title: isCorrected ? 'Corrected' : 'Vigil daily' }
      },
    },
  )
  // Threads are channels as well.
  const shown = () =>
    [...discord.places.channels.keys()].flatMap((id) => discord.messages.inChannel(id))
  const corrected = () => shown().filter((message) => JSON.stringify(message).includes('Corrected'))

  const digests = Array.from({ length: POSTED }, (_, n) =>
    digest(`sub${n}`, { place: placeOf(n), id: newId() }),
  )
  await ledger.plan(digests)
  await runUntil()
  expect(await ledger.counts()).toMatchObject({ sent: POSTED })
  expect(shown()).toHaveLength(POSTED)

  const told = await ledger.carrying('claim-one', 'form-one')
  expect(told).toHaveLength(POSTED)
  for (const { messageId = '' } of told.slice(0, DELETED)) discord.messages.delete(messageId)
  const refuse = (from: number, to: number, body: { readonly code: number }) => {
    for (const { messageId = '' } of told.slice(from, to)) {
      const path = new RegExp(`/messages/${messageId}$`)
      discord.fail({ method: 'PATCH', path, status: 400, body })
    }
  }
  refuse(DELETED, DELETED + LATER, EDITS_USED_UP)
  refuse(DELETED + LATER, DELETED + LATER + FIXED, NOT_OURS)
  clock.pass(3_600_000)
  const requests = discord.requests.length
  const edits = told.map(({ id, place }) => edit(id, { place }))
  await ledger.plan(edits)
  await ledger.plan(told.map(({ id, place }) => edit(id, { place })))
  await runUntil()

  const patched = discord.requests.slice(requests).filter(({ method }) => method === 'PATCH')
  // Each of those that can be edited once, and the answers below the others as they are finished.
  expect(patched.filter(({ status }) => status === 200)).toHaveLength(POSTED - DELETED)
  const edited = POSTED - DELETED - FIXED
  const found = await Promise.all(edits.map(({ id }) => ledger.find(id)))
  const ended = Object.groupBy(found, (one) => `${one?.state} ${one?.error ?? ''}`)
  const counts = Object.fromEntries(Object.entries(ended).map(([key, all]) => [key, all?.length]))
  expect(counts).toEqual({ 'sent ': edited, 'failed 10008': DELETED, 'failed 50005': FIXED })
  // Those that can no longer be edited have an answer below them instead.
  expect(corrected()).toHaveLength(edited + FIXED)
  expect(discord.violations).toEqual([])
})
