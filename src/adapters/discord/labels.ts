import type { Asker, Command } from '#core/command.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { asChoices } from './complete.ts'

/**
 * The value behind a label. Discord shows labels while somebody types but does not insist on a
 * choice, so the label itself may arrive, as in "Qin Gang 秦刚 (recently changed)". What is no label
 * of a suggestion, or of two different ones, stays as it was typed.
 * https://docs.discord.com/developers/interactions/application-commands#autocomplete
 */
export function valueBehind(
  typed: string,
  command: Command,
  option: string,
  asker: Asker,
  newsroom: Newsroom,
): string {
  const declared = command.options[option]
  if (!declared?.suggest || declared.choices || !couldBeLabel(typed)) return typed
  const wanted = withoutReason(typed)
  for (const query of queriesFor(typed)) {
    const alike = asChoices(newsroom.suggest(command, option, query, asker)).filter(
      ({ name, value }) => value === typed || name === typed || withoutReason(name) === wanted,
    )
    const values = new Set(alike.map(({ value }) => value))
    const [only = typed] = values
    if (values.size > 0) return values.size === 1 ? only : typed
  }
  return typed
}

/** Not an id or a Latin word, the most common things to arrive, nor longer than labels are. */
const couldBeLabel = (typed: string): boolean => typed.length <= 100 && !/^[\w-]*$/.test(typed)

/** A label ends with why it was offered: "(recently changed)"; in Chinese the marks are wide. */
const withoutReason = (label: string): string =>
  label.trim().replace(/\s*[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]$/u, '')

/**
 * What to look a label up by: what stands before what explains it, itself, its name, its name in one
 * script; last what is always offered. A filter would go on behind a whole label as if it were typed.
 */
function queriesFor(typed: string): readonly string[] {
  const label = withoutReason(typed)
  const [name = ''] = label.split(/, |\uFF0C/)
  const [before = '', ...after] = label.split(/: |\uFF1A/)
  const han = /\p{Script=Han}+/u.exec(name)?.[0] ?? ''
  const latin = name.replaceAll(/\p{Script=Han}+/gu, '').trim()
  const [beforeDot = ''] = label.split(' · ')
  const explained = [beforeDot, before].filter((part) => part !== label)
  const parts = [...explained, typed, label, name, latin, han, after.join(': ')].filter(Boolean)
  return [...new Set([...(isLabelLike(typed) ? parts : [typed]), ''])]
}

/** Labels join a name in two scripts, a post behind a comma, a title behind a colon or a dot, a reason. */
const isLabelLike = (typed: string): boolean =>
  /, |: | · |\)$|[\uFF08\uFF09\uFF0C\uFF1A]/.test(typed) ||
  (/\p{Script=Han}/u.test(typed) && /\p{Script=Latin}/u.test(typed))
