import { answered } from '#core/answer.ts'
import type { Form } from '#core/form.ts'
import { show } from '../answer.ts'
import { codeOf } from '../api-errors.ts'
import type { Attended } from '../attend.ts'
import type { Question } from '../compose.ts'
import type { Office } from '../office.ts'
import type { Outlet } from '../outlet.ts'
import type { Visitor } from '../visitor.ts'
import { canAsk, writtenForm } from './written.ts'

/** What a click or a command brings along to open something with, once and within three seconds. */
export type Trigger = {
  readonly id: string
  /** Where to answer what it was for, when it brought such an address. */
  readonly address?: string | undefined
}

/**
 * Opens the form that comes before the answer to a question, if it has one. False when there is
 * none, or it cannot be shown, so that the question is answered as it stands.
 * https://docs.slack.dev/reference/methods/views.open
 */
export async function openForm(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { trigger, ...question }: Question & { readonly trigger: Trigger },
): Promise<boolean> {
  if (!canAsk(question)) return false
  const { newsroom, log } = office
  const form = await newsroom.formOf(question.line, attended.asker)
  const answeredAt = { to: question.to, address: trigger.address, ...outlet.place }
  const view = form && writtenForm(form, answeredAt, attended.words)
  if (!form || !view) return false
  try {
    await visitor.client.views.open({ trigger_id: trigger.id, view })
    return true
  } catch (error) {
    office.failed(error, visitor)
    const code = codeOf(error)
    log('warn', 'slack.form.failed', { code })
    if (!SPENT.includes(code ?? '')) return false
    await askAgain(office, visitor, attended, outlet, question, form)
    return true
  }
}

/** https://docs.slack.dev/reference/methods/views.open#errors */
const SPENT = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']

/** Nothing can be opened by itself: it takes another press. */
async function askAgain(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  question: Question,
  { title }: Form,
): Promise<void> {
  const { late, open } = attended.words.chat.form
  const brief = answered({
    title,
    summary: late,
    blocks: [{ kind: 'paragraph', line: [late] }],
    actions: [{ label: open, command: question.line }],
    footer: [],
    outcome: 'mistaken',
    seenBy: 'asker',
  })
  await show(office, visitor, attended, outlet, { ...question, brief })
}
