import type { Action } from '#core/brief.ts'
import type { Desk, Typed } from '#core/command.ts'
import { CORRECTED, type Corrected, SUGGESTIONS_OPEN_MAX } from '#core/corrections.ts'
import type { Form } from '#core/form.ts'
import { choiceNamed } from '#core/local-names.ts'
import { writeTyped } from '#core/rewrite.ts'
import { MOST } from './options.ts'
import { openOf } from './own.ts'

/** What cannot be suggested without saying what it should be instead. */
export const needsValue = (what: Corrected): boolean =>
  what === 'line' || what === 'date' || what === 'certainty'

/** What cannot be suggested without saying why, or what else is wrong. */
export const needsWords = (what: Corrected): boolean => what === 'retract' || what === 'other'

/**
 * The form of a suggestion, while something of it is missing. Whoever may not suggest more just now
 * is told so before they fill anything in.
 */
export async function correctForm(typed: Typed, desk: Desk): Promise<Form | undefined> {
  const id = typed['claim']?.trim() ?? ''
  const claim = desk.facts.findClaim(id) ?? desk.facts.findClaim(id.toLowerCase())
  if (!desk.keeping || !claim || isWhole(typed, desk)) return undefined
  if ((await openOf(desk)).length >= SUGGESTIONS_OPEN_MAX) return undefined
  const { correct, what } = desk.words.suggestions
  return {
    title: correct.action,
    submit: correct.submit,
    command: 'correct',
    typed: { claim: claim.id },
    fields: [
      {
        kind: 'choice',
        option: 'what',
        label: correct.field.what,
        isRequired: true,
        value: whatTyped(typed, desk),
        choices: CORRECTED.map((value) => ({ value, label: what[value] })),
      },
      {
        kind: 'text',
        option: 'value',
        label: correct.field.value,
        hint: correct.hint.value,
        isRequired: false,
        isLong: true,
        most: MOST.value,
        value: typed['value'],
      },
      {
        kind: 'text',
        option: 'source',
        label: correct.field.source,
        hint: correct.hint.source,
        isRequired: true,
        most: MOST.source,
        value: typed['source'],
      },
      {
        kind: 'text',
        option: 'note',
        label: correct.field.note,
        hint: correct.hint.note,
        isRequired: false,
        isLong: true,
        most: MOST.note,
        value: typed['note'],
      },
    ],
  }
}

const whatTyped = (typed: Typed, { words }: Desk): Corrected | undefined =>
  choiceNamed(typed['what'] ?? '', CORRECTED, 'correct', words)

function isWhole(typed: Typed, desk: Desk): boolean {
  const has = (option: string) => Boolean(typed[option]?.trim())
  if (!has('what') || !has('source')) return false
  // A word that is none of the choices is told of, rather than lost in a form.
  const what = whatTyped(typed, desk)
  if (what === undefined) return true
  if (needsValue(what)) return has('value')
  return !needsWords(what) || has('value') || has('note')
}

/** Opens the form again with all that was typed but what was wrong; nothing where there are none. */
export function refill(typed: Typed, wrong: string, { asker, words }: Desk): readonly Action[] {
  if (!asker.place) return []
  const line = writeTyped('correct', { ...typed, [wrong]: undefined }, 'claim')
  return [{ label: words.subscriptions.button.correct, command: line }]
}
