import type { types } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { clientOf, errorOf } from './client.ts'
import { plain, pressable, said } from './sample.ts'
import { startSlack } from './server.ts'
import type { SlackStandIn } from './stand-in.ts'

const modal = (title: string): types.ModalView => ({
  type: 'modal',
  title: plain(title),
  blocks: [said('a')],
})
const triggerOf = ({ payload }: { readonly payload: Readonly<Record<string, unknown>> }) =>
  String(payload['trigger_id'])

/** A modal in front of the first person. */
const open = (slack: SlackStandIn, title = 'First') =>
  clientOf(slack).views.open({
    trigger_id: triggerOf(slack.say.command({ command: '/vigil' })),
    view: modal(title),
  })

describe('a modal', () => {
  it('is opened by a trigger within three seconds', async () => {
    let ms = 0
    await using slack = await startSlack({ now: () => new Date(ms) })
    await open(slack)
    expect(slack.modal()?.['title']).toEqual(plain('First'))
    const asked = slack.say.command({ command: '/vigil' })
    ms += 3001
    const late = clientOf(slack).views.open({
      trigger_id: triggerOf(asked),
      view: modal('Late'),
    })
    expect(await errorOf(late)).toMatchObject({ error: 'expired_trigger_id' })
    const made = clientOf(slack).views.open({ trigger_id: '1.2.3', view: modal('No') })
    expect(await errorOf(made)).toMatchObject({ error: 'invalid_trigger_id' })
  })

  it('is changed by who knows what it shows', async () => {
    await using slack = await startSlack()
    const { view } = await open(slack)
    const { views } = clientOf(slack)
    const change = (hash: string | undefined) =>
      views.update({
        view_id: view?.id ?? '',
        ...(hash === undefined ? {} : { hash }),
        view: modal('Second'),
      })
    await change(view?.hash)
    expect(slack.modal()?.['title']).toEqual(plain('Second'))
    expect(await errorOf(change(view?.hash))).toMatchObject({ error: 'hash_conflict' })
    expect(slack.say.closeView({ view: slack.modal() })).toBeUndefined()
    expect(await errorOf(change(undefined))).toMatchObject({ error: 'not_found' })
  })

  it('with something wrong is refused with the place', async () => {
    await using slack = await startSlack()
    const wrong = open(slack, 'A title that is much too long')
    expect(await errorOf(wrong)).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must have at most 24 characters [json-pointer:/title/text]'],
      },
    })
  })
})

describe('a form', () => {
  const field = (id: string, element: types.InputBlock['element']): types.InputBlock => ({
    type: 'input',
    block_id: id,
    label: plain(id),
    element: { ...element, action_id: id },
  })
  const form = (...blocks: types.InputBlock[]): types.ModalView => ({
    ...modal('Form'),
    submit: plain('Send'),
    blocks,
  })
  const show = (slack: SlackStandIn, view: types.ModalView) =>
    clientOf(slack).views.open({
      trigger_id: triggerOf(slack.say.command({ command: '/vigil' })),
      view,
    })
  const sent = (slack: SlackStandIn, values: Readonly<Record<string, string>> = {}) =>
    slack.say.submitView({ view: slack.modal(), values }).payload

  it('begins with what it was given, and with the conversation somebody stands in', async () => {
    await using slack = await startSlack()
    const filter = { include: ['public' as const] }
    const where = { type: 'conversations_select' as const, filter }
    const text = { type: 'plain_text_input' as const, initial_value: 'daily' }
    await show(
      slack,
      form(
        field('where', { ...where, default_to_current_conversation: true }),
        field('when', text),
      ),
    )
    expect(sent(slack, { when: 'weekly' })).toMatchObject({
      view: {
        state: {
          values: {
            where: { where: { selected_conversation: slack.channelId } },
            when: { when: { value: 'weekly' } },
          },
        },
      },
    })
  })

  it('cannot be sent off with a field empty or too full, nor with one it does not have', async () => {
    await using slack = await startSlack()
    await show(slack, form(field('when', { type: 'plain_text_input', max_length: 3 })))
    expect(() => sent(slack)).toThrow('"when" must be filled in')
    expect(() => sent(slack, { when: 'long' })).toThrow('"when" takes at most 3 characters')
    expect(() => sent(slack, { who: 'a' })).toThrow('Nothing called "who" is there')
  })

  it('may not begin with more than somebody could type', async () => {
    await using slack = await startSlack()
    const text = { type: 'plain_text_input' as const, initial_value: 'long', max_length: 3 }
    const opened = show(slack, form(field('when', text)))
    expect(await errorOf(opened)).toMatchObject({ error: 'invalid_arguments' })
  })
})

describe('a Home tab', () => {
  it('belongs to one person, and is of that kind', async () => {
    await using slack = await startSlack()
    const { views } = clientOf(slack)
    const home: types.HomeView = { type: 'home', blocks: [pressable('help')] }
    const publish = (user_id: string) => views.publish({ user_id, view: home })
    await publish(slack.userId)
    const { id } = slack.home() ?? {}
    await publish(slack.userId)
    expect(slack.home()?.id).toBe(id)
    expect(slack.home(slack.addUser().id)).toBeUndefined()
    expect(await errorOf(publish('U404'))).toMatchObject({ error: 'user_not_found' })
    const asModal = views.publish({ user_id: slack.userId, view: modal('No') })
    expect(await errorOf(asModal)).toMatchObject({ error: 'invalid_arguments' })
  })
})
