import type { Action } from '#core/brief.ts'
import type { Desk, Typed } from '#core/command.ts'
import { WHY_MAX } from '#core/corrections.ts'
import type { Form } from '#core/form.ts'
import { choiceNamed } from '#core/local-names.ts'
import { writeTyped } from '#core/rewrite.ts'
import { RECORD_MAX, REVIEW_ACTIONS } from './options.ts'

/**
 * The form of an edit, with the draft or what was typed already, and that of a rejection while its
 * reason is missing. None for what does not wait any more: the answer says so.
 */
export async function reviewForm(typed: Typed, desk: Desk): Promise<Form | undefined> {
  const { keeping, words } = desk
  const action = choiceNamed(typed['action'] ?? '', REVIEW_ACTIONS, 'review', words)
  const isReject = action === 'reject'
  if (!keeping || (action !== 'edit' && action !== 'form' && !isReject)) return undefined
  if (isReject && (typed['why']?.trim() || typed['with']?.trim())) return undefined
  if (action === 'edit' && typed['record']?.trim()) return undefined
  const found = await keeping.corrections.find(typed['id']?.trim().toLowerCase() ?? '')
  if (found?.state !== 'open') return undefined
  if (isReject) return rejectForm(found.id, desk)
  const { draft } = await keeping.corrections.draft(found, words)
  const record = typed['record'] ?? draft.yaml
  return record.length > RECORD_MAX ? undefined : editForm(found.id, record, desk)
}

function rejectForm(id: string, { words }: Desk): Form {
  const { form, button } = words.suggestions.review
  return {
    title: form.reject,
    submit: button.reject,
    command: 'review',
    typed: { action: 'reject', id },
    fields: [
      {
        kind: 'text',
        option: 'why',
        label: form.why,
        hint: form.whyHint,
        isRequired: true,
        isLong: true,
        most: WHY_MAX,
      },
    ],
  }
}

function editForm(id: string, record: string, { words }: Desk): Form {
  const { form } = words.suggestions.review
  return {
    title: form.edit,
    submit: form.approve,
    command: 'review',
    typed: { action: 'edit', id },
    fields: [
      {
        kind: 'text',
        option: 'record',
        label: form.record,
        hint: form.recordHint,
        isRequired: true,
        isLong: true,
        most: RECORD_MAX,
        value: record,
      },
    ],
  }
}

/** Opens the form again with the record as it was sent off; nothing where there are no forms. */
export function editAgain(id: string, record: string, { asker, words }: Desk): readonly Action[] {
  if (!asker.place) return []
  const line = writeTyped('review', { action: 'form', id, record }, 'action')
  return [{ label: words.suggestions.review.button.again, command: line }]
}
