import { describe, expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import { plain } from '#core/brief.ts'
import { type Command, defineCommand } from '#core/command.ts'
import { Fault, Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Keeping } from '#core/keeping.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { choice, optional, positional, text } from '#core/option.ts'
import { wordsIn } from '#core/words-in.ts'
import { keptAudit } from '../adapters/kept-audit.ts'

const command = (name: string, answer: () => void, more: Partial<Command> = {}): Command => ({
  ...defineCommand({
    name,
    about: 'A test',
    examples: [`${name} x`],
    audience: 'reader',
    options: {
      word: optional(positional(text('A word'))),
      tone: optional(choice('A tone', ['low', 'high'])),
    },
    answer({ word }) {
      answer()
      return answered({ title: word ?? 'nothing', summary: 'Done.', blocks: [], footer: [] })
    },
  }),
  ...more,
})

const cause = new TypeError('the secret cause')

/** A newsroom with commands that end in every way there is, and the faults it reported. */
function newsroomOf(keeping?: Keeping) {
  const faults: Fault[] = []
  const clock = { at: new Date('2026-01-02T03:04:05Z') }
  const fail = (error: unknown) => () => {
    throw error
  }
  const newsroom = openNewsroom({
    commands: [
      command('say', () => {}),
      command('stay', fail(new Mistake('Type *this* instead.', { choices: ['one', 'two'] }))),
      command('break', fail(cause)),
      command('fault', fail(new Fault('ours', { cause }))),
      command('throw', fail('not even an error')),
      command('secret', () => {}, { audience: 'admin' }),
    ],
    facts: () => ({}) as Facts, // No command here looks at a fact.
    words: wordsIn,
    now: () => clock.at,
    report(fault) {
      faults.push(fault)
      return 'F-TEST23'
    },
    ...(keeping ? { keeping } : {}),
  })
  return { newsroom, faults, clock }
}

const reader = { id: 'reader', access: 'reader' as const }
const admin = { id: 'admin', access: 'admin' as const }

describe('a line is answered', () => {
  it('by the command it begins with, with or without a slash, in any case', async () => {
    const { newsroom } = newsroomOf()
    for (const line of ['say hello', '/say hello', 'SAY hello', '  say  hello '])
      expect(await newsroom.askLine(line, reader)).toMatchObject({
        outcome: 'answered',
        title: 'hello',
      })
  })

  it('with the closest commands, which keep the rest, when there is none of that name', async () => {
    const { newsroom } = newsroomOf()
    const brief = await newsroom.askLine('sayy "Qin Gang" tone:low', reader)
    expect(brief).toMatchObject({ outcome: 'mistaken', seenBy: 'asker' })
    expect(brief.actions[0]).toEqual({ label: 'say', command: 'say "Qin Gang" tone:low' })
  })

  it('with a hint when nothing was typed, and a refusal when too much was', async () => {
    const { newsroom } = newsroomOf()
    expect((await newsroom.askLine('', reader)).summary).toContain('Type a question')
    expect((await newsroom.askLine('x'.repeat(9_000), reader)).summary).toContain('9000 characters')
  })
})

describe('a mistake', () => {
  it('is shown word for word, with its choices, to the asker alone', async () => {
    const { newsroom, faults } = newsroomOf()
    const brief = await newsroom.askLine('stay', reader)
    expect(brief).toMatchObject({
      outcome: 'mistaken',
      summary: 'Type *this* instead.',
      seenBy: 'asker',
    })
    expect(brief.blocks).toEqual([
      { kind: 'paragraph', line: ['Type *this* instead.'] },
      { kind: 'list', items: [['one'], ['two']] },
    ])
    expect(faults).toEqual([])
  })

  it('in an option names what is possible, and offers a near miss corrected', async () => {
    const { newsroom } = newsroomOf()
    const brief = await newsroom.askLine('say x tone:hig', reader)
    expect(brief.summary).toBe('“hig” is not one of low, high.')
    expect(brief.actions.map(({ label }) => label)).toEqual(['high'])
    const [action] = brief.actions
    expect(await newsroom.askLine(action?.command ?? '', reader)).toMatchObject({ title: 'x' })
  })
})

describe('anything else that is thrown', () => {
  it.each([
    'break',
    'throw',
    'fault',
  ])('by “%s” becomes a fault, and the asker sees its reference', async (line) => {
    const { newsroom, faults } = newsroomOf()
    const brief = await newsroom.askLine(line, reader)
    expect(brief).toMatchObject({ outcome: 'failed', seenBy: 'asker' })
    expect(brief.blocks.map((block) => ('line' in block ? plain(block.line) : ''))).toEqual([
      'Something broke on our side. Quote F-TEST23 to an admin.',
    ])
    expect(JSON.stringify(brief)).not.toContain('secret cause')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toBeInstanceOf(Fault)
  })

  it('keeps its cause for the log, and a fault stays the one it was', async () => {
    const { newsroom, faults } = newsroomOf()
    await newsroom.askLine('break', reader)
    await newsroom.askLine('fault', reader)
    expect(faults.map(({ message, cause: why }) => [message, why])).toEqual([
      ['Unforeseen', cause],
      ['ours', cause],
    ])
  })
})

it('a command for admins answers admins only, however it is asked', async () => {
  const { newsroom } = newsroomOf()
  const secret = newsroom.commands.find(({ name }) => name === 'secret') as Command
  expect(await newsroom.askLine('secret', admin)).toMatchObject({ outcome: 'answered' })
  for (const brief of [
    await newsroom.askLine('secret', reader),
    await newsroom.ask(secret, {}, reader),
  ])
    expect(brief).toMatchObject({
      outcome: 'mistaken',
      summary:
        '`secret` takes an admin; here you are a reader. Whoever runs Vigil can change that: they add `reader` to VIGIL_ADMINS.',
    })
})

it('what only admins may ask is only ever for the asker', async () => {
  const { newsroom } = newsroomOf()
  expect(await newsroom.askLine('say x', admin)).toMatchObject({ seenBy: 'everyone' })
  expect(await newsroom.askLine('secret', admin)).toMatchObject({ seenBy: 'asker' })
})

describe('what cannot be read', () => {
  const HOUR = 60 * 60_000
  const place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' } as const

  it('is written to the audit as refused, with who and where', async () => {
    const { keeping, entries } = keptAudit()
    await newsroomOf(keeping).newsroom.unreadable({ ...reader, place })
    expect(entries).toEqual([
      {
        actor: 'reader',
        access: 'reader',
        place: 'slack:T1/C1',
        action: 'command.unknown',
        outcome: 'refused',
        why: 'button-unreadable',
      },
    ])
  })

  it('fills the audit for nobody: of one asker ten entries are kept, and ten more in an hour', async () => {
    const { keeping, entries } = keptAudit()
    const { newsroom, clock } = newsroomOf(keeping)
    const press = async (times: number) => {
      for (let i = 0; i < times; i += 1) await newsroom.unreadable(reader)
      return entries.splice(0).length
    }
    expect(await press(500)).toBe(10)
    // Whoever else presses one is not forgotten over it.
    await newsroom.unreadable(admin)
    expect(entries.splice(0)).toMatchObject([{ actor: 'admin' }])
    clock.at = new Date(clock.at.getTime() + HOUR)
    expect(await press(500)).toBe(10)
  })

  it('is reported when it cannot be written down, and hurts nobody', async () => {
    const { keeping } = keptAudit()
    const append = () => Promise.reject(new Error('the disk is full'))
    const full = newsroomOf({ ...keeping, audit: { ...keeping.audit, append } })
    await full.newsroom.unreadable(reader)
    expect(full.faults.map(({ message }) => message)).toEqual([
      'The refusal of command.unknown by reader is not in the audit',
    ])
  })

  it('is nothing where no audit is kept', async () => {
    const { newsroom, faults } = newsroomOf()
    await newsroom.unreadable(reader)
    expect(faults).toEqual([])
  })
})

describe('suggestions', () => {
  const looked: string[] = []
  const look = (typed: string) => {
    looked.push(typed)
    return [{ value: 'plan', label: 'The plan' }]
  }
  const open = command('open', () => {}, { options: { what: text('What', look) } })
  const closed: Command = { ...open, name: 'closed', audience: 'admin' }
  const { newsroom } = newsroomOf()

  it('of a command for admins are for admins', () => {
    expect(newsroom.suggest(open, 'what', '', reader)).toHaveLength(1)
    expect(newsroom.suggest(closed, 'what', '', reader)).toEqual([])
    expect(newsroom.suggest(closed, 'what', '', admin)).toHaveLength(1)
  })

  it('are not looked for when more was typed than an option takes', () => {
    looked.splice(0)
    expect(newsroom.suggest(open, 'what', 'x'.repeat(201), reader)).toEqual([])
    expect(looked).toEqual([])
    expect(newsroom.suggest(open, 'what', 'x'.repeat(200), reader)).toHaveLength(1)
  })
})

describe('whoever asks in Chinese', () => {
  const chinese = { ...reader, language: 'zh-TW' } as const

  it.each([
    ['Type *this* instead.', 'stay', '請重新輸入'],
    ['系統發生錯誤。請將編號 F-TEST23 告知管理員。', 'break', '未能完成'],
    [
      '`secret` 需要管理員權限，您在這裡是讀者。Vigil 的維運人員可以授權：將 `reader` 加入 VIGIL_ADMINS。',
      'secret',
      '沒有權限',
    ],
    ['「hig」不在可選值之中。可選項目：low、high。', 'say x tone:hig', '請重新輸入'],
    ['`say` 沒有名為「colour」的選項。可用選項：word、tone。', 'say x colour:red', '請重新輸入'],
    ['共9000個字元，最多讀取8000個。', 'x'.repeat(9_000), '請重新輸入'],
  ])('is told “%s”', async (summary, line, title) => {
    const brief = await newsroomOf().newsroom.askLine(line, chinese)
    expect(brief).toMatchObject({ title, summary })
  })

  it('also where a platform has told the options apart', async () => {
    const { newsroom } = newsroomOf()
    const say = newsroom.commands.find(({ name }) => name === 'say') as Command
    expect(await newsroom.ask(say, { word: 'x', export: 'csv' }, chinese)).toMatchObject({
      summary: '此回覆不是清單，沒有可匯出的內容。',
    })
  })
})
