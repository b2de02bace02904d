import type { Action } from '#core/brief.ts'
import type { Desk, Typed } from '#core/command.ts'
import { FIRST_DIGESTS } from '#core/digests.ts'
import type { Field, Form } from '#core/form.ts'
import type { Reading } from '#core/option.ts'
import { writeTyped } from '#core/rewrite.ts'
import { EMPTY_POLICIES, type Subscription } from '#core/subscription.ts'
import { mayUse } from './places.ts'

/** As long as a schedule with its zone may be. */
const WHEN_MAX = 120
const FILTER_MAX = 500

/**
 * The form of a digest: for a new one while its time is missing, for one that is to be changed
 * while nothing is said of the change, and wherever it is asked for.
 */
export async function digestForm(typed: Typed, desk: Desk): Promise<Form | undefined> {
  if (!desk.asker.place) return undefined
  const { action, id } = typed
  if (action === 'subscribe') return typed['when'] ? undefined : newForm(typed, desk)
  if (action !== 'form' && action !== 'edit') return undefined
  if (action === 'edit' && FIELDS.some((name) => typed[name] !== undefined)) return undefined
  const known = id === undefined ? undefined : await desk.digests.find(id.trim().toLowerCase())
  if (known) return mayUse(known.place, desk) ? editForm(known, typed, desk) : undefined
  return action === 'form' ? newForm(typed, desk) : undefined
}

const FIELDS = ['channel', 'when', 'zone', 'filter', 'topic', 'empty', 'quiet', 'cap'] as const

function newForm(typed: Typed, desk: Desk): Form {
  const { form } = desk.words.subscriptions
  const zone = typed['zone'] ?? desk.asker.zone ?? desk.digests.zone
  return {
    title: form.title,
    submit: form.submit,
    command: 'digest',
    typed: {
      ...without(typed, ['channel', 'when', 'zone', 'filter', 'empty', 'first', 'id']),
      action: 'subscribe',
    },
    fields: [
      { ...channelField(desk), value: typed['channel'] ?? channelHere(desk) },
      { ...whenField(desk), value: typed['when'] ?? `weekdays 08:30 ${zone}` },
      { ...filterField(desk), value: typed['filter'] },
      { ...emptyField(desk), value: typed['empty'] ?? 'heartbeat' },
      { ...firstField(desk), value: typed['first'] ?? 'nothing' },
    ],
  }
}

function editForm(known: Subscription, typed: Typed, desk: Desk): Form {
  const { form } = desk.words.subscriptions
  const isChannel = known.place.kind === 'channel'
  return {
    title: form.titleEdit,
    submit: form.submit,
    command: 'digest',
    typed: {
      ...without(typed, ['channel', 'when', 'zone', 'filter', 'empty', 'first']),
      action: 'edit',
      id: known.id,
    },
    fields: [
      ...(isChannel ? [{ ...channelField(desk), value: typed['channel'] ?? known.place.id }] : []),
      { ...whenField(desk), value: typed['when'] ?? `${known.schedule.text} ${known.zone}` },
      { ...filterField(desk), value: typed['filter'] ?? known.filter },
      { ...emptyField(desk), value: typed['empty'] ?? known.empty },
    ],
  }
}

/** The id of this channel; in direct messages the field stays empty, which means here. */
const channelHere = ({ asker }: Desk): string | undefined =>
  asker.place?.kind === 'channel' ? asker.place.id : undefined

const channelField = ({ words }: Desk): Field => ({
  kind: 'channel',
  option: 'channel',
  label: words.subscriptions.form.channel,
  isRequired: false,
})

const whenField = ({ words }: Desk): Field => ({
  kind: 'text',
  option: 'when',
  label: words.subscriptions.form.when,
  hint: words.subscriptions.form.whenHint,
  isRequired: true,
  most: WHEN_MAX,
})

const filterField = ({ words }: Desk): Field => ({
  kind: 'text',
  option: 'filter',
  label: words.subscriptions.form.filter,
  hint: words.subscriptions.form.filterHint,
  isRequired: false,
  most: FILTER_MAX,
})

const emptyField = ({ words }: Desk): Field => ({
  kind: 'choice',
  option: 'empty',
  label: words.subscriptions.form.empty,
  isRequired: true,
  choices: EMPTY_POLICIES.map((value) => ({ value, label: words.subscriptions.empty[value] })),
})

const firstField = ({ words }: Desk): Field => ({
  kind: 'choice',
  option: 'first',
  label: words.subscriptions.form.first,
  isRequired: true,
  choices: FIRST_DIGESTS.map((value) => ({ value, label: words.subscriptions.first[value] })),
})

const without = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)))

/** Opens the form again with what was typed, after a mistake in it. */
export function refillAction({
  desk,
  command,
  typed,
}: Pick<Reading, 'desk' | 'command' | 'typed'>): readonly Action[] {
  const { action } = typed
  if (command !== 'digest' || !desk.asker.place) return []
  if (action !== 'subscribe' && action !== 'edit') return []
  const line = writeTyped('digest', { ...typed, action: 'form' }, 'action')
  return [{ label: desk.words.subscriptions.button.correct, command: line }]
}
