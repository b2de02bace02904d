import type { ModalView } from '@slack/types'
import type { Form } from '#core/form.ts'
import type { Words } from '#core/words.ts'
import type { Question } from '../compose.ts'
import { type Carried, writeCarried } from './carried.ts'
import { formView, hasRoom } from './view.ts'

/** A question that a form may come before. */
export type Askable = Question & { readonly to: Carried['to'] }

/** Another part of an answer, or the same for others: there is nothing more to ask. */
export const canAsk = (question: Question): question is Askable =>
  question.part === 1 && (question.to === 'everyone' || question.to === 'asker')

/** A form as Slack is sent it; undefined where Slack has no room for it or for what it carries. */
export function writtenForm(
  form: Form,
  answeredAt: Omit<Carried, 'command' | 'typed'>,
  words: Words,
): ModalView | undefined {
  const carried = hasRoom(form) ? writeCarried(form, answeredAt) : undefined
  return carried === undefined ? undefined : formView(form, carried, words.chat.form.cancel)
}
