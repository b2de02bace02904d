import { expect, it } from 'vitest'
import { type AskedInteraction, askerOf, displayNameOf } from '#adapters/discord/asker.ts'
import { NO_GRANTS } from '#core/grants.ts'

const USER = { id: '200000000000000001', username: 'person_one', global_name: null }
const nobody = NO_GRANTS

/** As much of an interaction as says who started it. */
const from = (who: object) => ({ locale: 'en-US', ...who }) as AskedInteraction // The rest is not read.

it.each([
  ['the nickname on the server', { member: { nick: 'One', user: USER } }, 'One'],
  [
    'the name they chose for themselves',
    { member: { nick: null, user: { ...USER, global_name: 'Person One' } } },
    'Person One',
  ],
  ['the user name when there is no other', { user: USER }, 'person_one'],
])('whoever shares an answer is called by %s', (_name, who, called) => {
  expect(displayNameOf(from(who))).toBe(called)
})

it('somebody is the same person on a server and in direct messages', () => {
  const ids = [{ member: { roles: [], user: USER } }, { user: USER }].map(
    (who) => askerOf(from(who), nobody).id,
  )
  expect(ids).toEqual([`discord:${USER.id}`, `discord:${USER.id}`])
})

it('a payload that names nobody is not guessed about', () => {
  expect(() => askerOf(from({}), nobody)).toThrow('without a user')
})
