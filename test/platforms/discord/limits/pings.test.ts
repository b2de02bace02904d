import { describe, expect, it } from 'vitest'
import { checkMessage } from './message.ts'
import { holds, many, quiet, v2, words } from './rows.ts'

/** An embed message. */
const embeds = (...list: unknown[]) => ({ ...quiet, embeds: list })

describe('who is pinged', () => {
  const says = (allowed: unknown) => ({ content: 'x', allowed_mentions: allowed })
  holds(checkMessage, [
    ['is always said', says({ parse: [] }), { content: 'x' }, 'allowed_mentions: Must be there'],
    [
      'is said for embeds',
      embeds({ title: 'x' }),
      { embeds: [{ title: 'x' }] },
      'allowed_mentions: Must be there',
    ],
    [
      'is said for text displays',
      v2(words()),
      { flags: 32_768, components: [words()] },
      'allowed_mentions: Must be there',
    ],
    [
      'is nobody of a kind',
      says({ parse: [] }),
      says({ parse: ['everyone'] }),
      'Must be parse: []',
    ],
    [
      'is no user',
      says({ parse: [], users: [] }),
      says({ parse: [], users: ['1'] }),
      'Must be parse: []',
    ],
    [
      'is no role',
      says({ parse: [], roles: [] }),
      says({ parse: [], roles: ['1'] }),
      'Must be parse: []',
    ],
    [
      'is not who is replied to',
      says({ parse: [], replied_user: false }),
      says({ parse: [], replied_user: true }),
      'Must be parse: []',
    ],
    ['is said outright', says({ parse: [] }), says({}), 'Must be parse: []'],
    [
      'is a known kind',
      says({ parse: [] }),
      says({ parse: ['channels'] }),
      'parse[0]: Value must be one of',
    ],
    [
      'is not said twice over',
      says({ parse: [] }),
      says({ parse: ['users'], users: ['1'] }),
      'users: Mutually exclusive',
    ],
    [
      'is at most 100',
      says({ parse: [] }),
      says({ parse: [], users: many(101, String) }),
      'users: Must be 100',
    ],
  ])

  it('need not be said where no words change', () => {
    expect(checkMessage({ attachments: [] }, [], { kind: 'edit' })).toEqual([])
    expect(checkMessage({ components: [] }, [], { kind: 'edit' })).toEqual([])
  })
})
