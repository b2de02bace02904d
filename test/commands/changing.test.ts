import { expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { mayChange } from '#core/changing.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'

/** Every action of every command that has some: each has to be one or the other. */
const CHANGING: Readonly<Record<string, readonly string[]>> = {
  watch: ['add', 'remove'],
  digest: ['subscribe', 'edit', 'pause', 'mute', 'resume', 'copy', 'remove', 'restore', 'test'],
  follow: ['add', 'remove'],
  review: ['approve', 'edit', 'form', 'reject', 'withdraw', 'same', 'not-same', 'undo'],
  admin: ['reseed', 'confirm', 'discard', 'rollback', 'backup'],
}
const READING: Readonly<Record<string, readonly string[]>> = {
  watch: ['list'],
  digest: ['list', 'form', 'preview', 'history', 'explain', 'show'],
  follow: ['list'],
  review: ['queue', 'show', 'overlays', 'export', 'decisions'],
  admin: ['status', 'plan', 'revisions', 'diff', 'backups', 'audit', 'recall', 'try'],
}

const acting = commands.filter(({ options }) => options['action'])

it('every action is told to change something or only to read', () => {
  expect(acting.map(({ name }) => name)).toEqual(Object.keys(CHANGING))
  for (const command of acting) {
    const actions = command.options['action']?.choices ?? []
    const [changing = [], reading = []] = [true, false].map((is) =>
      actions.filter((action) => mayChange(command, { action }, en) === is),
    )
    expect(changing, command.name).toEqual(CHANGING[command.name])
    expect(reading, command.name).toEqual(READING[command.name])
    expect(mayChange(command, {}, en), command.name).toBe(false)
  }
})

it('an action is known in every language, and however it is written', () => {
  const watch = commands.find(({ name }) => name === 'watch')
  const said = (language: 'zh-CN' | 'zh-TW') =>
    wordsIn(language).commands?.['watch']?.choices?.['add']
  expect(watch && mayChange(watch, { action: ' ADD ' }, en)).toBe(true)
  for (const language of ['zh-CN', 'zh-TW'] as const)
    expect(watch && mayChange(watch, { action: said(language) }, wordsIn(language))).toBe(true)
})

it('a correction changes something as soon as it says more than of which claim', () => {
  const correct = commands.find(({ name }) => name === 'correct')
  expect(correct && mayChange(correct, { claim: 'x' }, en)).toBe(false)
  expect(correct && mayChange(correct, { claim: 'x', note: 'y' }, en)).toBe(true)
})

it('no other command changes anything', () => {
  const changing = commands.filter(({ changes }) => changes).map(({ name }) => name)
  expect(changing).toEqual(['correct', ...Object.keys(CHANGING)])
})
