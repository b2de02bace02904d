import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt'
import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import { lineFor } from '#core/rewrite.ts'
import { show } from '../answer.ts'
import { type Attended, attend } from '../attend.ts'
import type { Question } from '../compose.ts'
import { publishHome } from '../home.ts'
import type { Office } from '../office.ts'
import { byDirect, byResponse, type Outlet } from '../outlet.ts'
import type { Running } from '../running.ts'
import { say } from '../said.ts'
import { type Visitor, visitorOf } from '../visitor.ts'
import { within } from '../within.ts'
import { type Carried, readCarried } from './carried.ts'
import { type FieldErrors, fieldErrors } from './field-errors.ts'
import { attachedFiles, chosenChannels, type Filled, readFilled } from './filled.ts'
import { createReplies } from './replies.ts'
import { FORM } from './view.ts'

/** Slack waits three seconds; the person may have to be looked up first, and the answer must travel. */
const ANSWER_MS = 1_000

/**
 * Answers forms that are sent off. What is wrong with one field is said below it while the form
 * stays open; everything else closes it and is answered where it was asked.
 * https://docs.slack.dev/surfaces/modals#interactions
 */
export function takeForms(app: App, office: Office, running: Running): void {
  const replies = createReplies<FieldErrors | undefined>()
  app.view<ViewSubmitAction>(FORM, async ({ ack, body, view, client }) => {
    await running.add(async () => {
      const reply = (errors: FieldErrors | undefined) =>
        running.acknowledge(() => (errors ? ack({ response_action: 'errors', errors }) : ack()))
      // What was brought again is told the same and does nothing.
      const { isNew, told, tell } = replies.of(body.trigger_id)
      if (!isNew) return await reply(await told)
      const answering = submitted(office, body, view, client, tell)
      await reply(await told)
      await answering
    })
  })
}

/** Answers a form; `tell` says what is wrong with it as soon as that is known. */
async function submitted(
  office: Office,
  body: ViewSubmitAction,
  view: ViewOutput,
  client: Visitor['client'],
  tell: (errors: FieldErrors | undefined) => void,
): Promise<void> {
  const carried = readCarried(view.private_metadata)
  const visitor: Visitor = {
    ...visitorOf(body, client, carried?.channel),
    chosen: chosenChannels(view),
    attached: attachedFiles(view),
  }
  const outlet = outletOf(office, visitor, carried)
  // A form is part of the question it was opened for.
  const free = { isFree: true }
  try {
    await attend(
      office,
      visitor,
      outlet,
      async (attended) => {
        if (!carried) {
          await office.newsroom.unreadable(attended.asker)
          return await outlet.asker(say(attended.words.chat.deadButton))
        }
        const filled = readFilled(view)
        const answer = await asked(office, attended, { carried, filled }, tell)
        if (answer) await shown(office, visitor, attended, outlet, { ...answer, carried })
      },
      free,
    )
  } finally {
    tell(undefined)
  }
}

type Sent = { readonly carried: Carried; readonly filled: Filled }
type Answer = { readonly line: string; readonly brief: Brief }

/** The answer to a form; undefined when it stays open, with what is wrong said in it. */
async function asked(
  { newsroom, prefix }: Office,
  { asker }: Attended,
  { carried, filled }: Sent,
  tell: (errors: FieldErrors | undefined) => void,
): Promise<Answer | undefined> {
  const command = newsroom.commands.find(({ name }) => name === carried.command)
  if (!command) throw new Fault(`There is no command ${carried.command} for a form`)
  const typed = { ...carried.typed, ...filled }
  const asking = newsroom.ask(command, typed, asker)
  const early = await within(ANSWER_MS, asking)
  const errors = early && fieldErrors(early, filled, `/${prefix}`)
  tell(errors)
  return errors ? undefined : { line: lineFor(command, typed), brief: await asking }
}

async function shown(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { carried, ...answer }: Answer & { readonly carried: Carried },
): Promise<void> {
  const question: Question = { line: answer.line, part: 1, to: carried.to }
  await show(office, visitor, attended, outlet, { ...question, brief: answer.brief })
  const isHome = carried.channel === undefined
  if (isHome && answer.brief.outcome === 'answered') await publishHome(office, visitor, attended)
}

function outletOf(office: Office, visitor: Visitor, carried: Carried | undefined): Outlet {
  const { address, channel, thread } = carried ?? {}
  if (address === undefined || channel === undefined) return byDirect(office, visitor)
  const place = { channel, ...(thread === undefined ? {} : { thread }) }
  return byResponse(office, visitor, address, { place, isEphemeral: false })
}
