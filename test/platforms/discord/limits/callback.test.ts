import { describe, expect, it } from 'vitest'
import { type Answered, checkCallback } from './callback.ts'
import { quiet } from './rows.ts'

const command: Answered = { type: 2, hasMessage: false }
const component: Answered = { type: 3, hasMessage: true }
const completion: Answered = { type: 4, hasMessage: false }
const form: Answered = { type: 5, hasMessage: false }
const ping: Answered = { type: 1, hasMessage: false }
const data = { ...quiet, content: 'x' }
const modal = { custom_id: 'm', title: 'x', components: [{ type: 10, content: 'x' }] }

describe('a first answer', () => {
  it.each<[string, Answered, unknown, string[]]>([
    ['a message to a command', command, { type: 4, data }, []],
    ['a private message', command, { type: 4, data: { ...data, flags: 64 } }, []],
    ['an empty message', command, { type: 4, data: {} }, ['data: Cannot send an empty message.']],
    ['no message', command, { type: 4 }, ['data: Must be an object.']],
    ['a deferral', command, { type: 5 }, []],
    ['a private deferral', command, { type: 5, data: { flags: 64 } }, []],
    [
      'a deferral to Components V2',
      command,
      { type: 5, data: { flags: 64 | 32_768 } },
      ['data.flags: A deferred answer only takes EPHEMERAL.'],
    ],
    [
      'a deferral with words',
      command,
      { type: 5, data: { content: 'x' } },
      ['data.content: A deferred answer has no message yet.'],
    ],
    ['a modal', command, { type: 9, data: modal }, []],
    [
      'a modal without a title',
      command,
      { type: 9, data: { ...modal, title: '' } },
      ['data.title: Must be between 1 and 45 in length, not 0.'],
    ],
    ['an update of a message', component, { type: 7, data }, []],
    ['a deferred update', component, { type: 6 }, []],
    [
      'an update where there is no message',
      command,
      { type: 7, data },
      ['type: A callback of type 7 cannot answer an interaction of type 2.'],
    ],
    [
      'a deferred update likewise',
      form,
      { type: 6 },
      ['type: A callback of type 6 cannot answer an interaction of type 5.'],
    ],
    [
      'a modal after a modal',
      form,
      { type: 9, data: modal },
      ['type: A callback of type 9 cannot answer an interaction of type 5.'],
    ],
    ['suggestions', completion, { type: 8, data: { choices: [] } }, []],
    [
      'suggestions to a command',
      command,
      { type: 8, data: { choices: [] } },
      ['type: A callback of type 8 cannot answer an interaction of type 2.'],
    ],
    [
      'a message to a completion',
      completion,
      { type: 4, data },
      ['type: A callback of type 4 cannot answer an interaction of type 4.'],
    ],
    ['a pong', ping, { type: 1 }, []],
    [
      'a message to a ping',
      ping,
      { type: 4, data },
      ['type: A callback of type 4 cannot answer an interaction of type 1.'],
    ],
    [
      'nothing known',
      command,
      { type: 11 },
      ['type: A callback of type 11 cannot answer an interaction of type 2.'],
    ],
  ])('%s', (_, answered, body, says) => {
    expect(checkCallback(body, [], answered)).toEqual(says)
  })
})
