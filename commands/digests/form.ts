import type { Action } from '#core/brief.ts'
import type { Desk, Typed } from '#core/command.ts'
import { FIRST_DIGESTS } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import type { Field, Form } from '#core/form.ts'
import { choiceNamed } from '#core/local-names.ts'
import type { Reading } from '#core/option.ts'
import { writeTyped } from '#core/rewrite.ts'
import { EMPTY_POLICIES, type Schedule, type Subscription } from '#core/subscription.ts'
import { mayChange } from './places.ts'

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
  // Words that stand behind no option are told of before anything is filled in.
  const isBare = id === undefined && typed['event'] === undefined
  if (action === 'subscribe') return isBare && !typed['when'] ? newForm(typed, desk) : undefined
  if (action !== 'form' && action !== 'edit') return undefined
  if (action === 'edit' && FIELDS.some((name) => typed[name] !== undefined)) return undefined
  if (id === undefined) return action === 'form' ? newForm(typed, desk) : undefined
  const known = await desk.digests.find(id.trim().toLowerCase())
  return known && known.removedAt === undefined && mayChange(known, desk)
    ? editForm(known, typed, desk)
    : undefined
}

const FIELDS = [
  'channel',
  'where',
  'when',
  'zone',
  'filter',
  'topic',
  'empty',
  'quiet',
  'cap',
] as const

function newForm(typed: Typed, desk: Desk): Form {
  const { form } = desk.words.subscriptions
  const { channel, isDirect } = whereTyped(typed, desk)
  const zone = typed['zone'] ?? desk.asker.zone ?? desk.digests.zone
  return {
    title: form.title,
    submit: form.submit,
    command: 'digest',
    typed: {
      ...without(typed, ['channel', 'where', 'when', 'zone', 'filter', 'empty', 'first', 'id']),
      ...(isDirect ? { where: 'me' } : {}),
      action: 'subscribe',
    },
    fields: [
      ...(isDirect ? [] : [{ ...channelField(desk), value: channel ?? channelHere(desk) }]),
      { ...whenField(desk), value: typed['when'] ?? `${typedWhen(USUALLY, desk)} ${zone}` },
      { ...filterField(desk), value: typed['filter'] },
      { ...emptyField(desk), value: typed['empty'] ?? 'heartbeat' },
      { ...firstField(desk), value: typed['first'] ?? 'nothing' },
    ],
  }
}

/** The channel that was typed, and whether direct messages are meant, which no field can say. */
function whereTyped(typed: Typed, { words }: Desk) {
  const channel = typed['channel']?.trim() || undefined
  const word = channel?.toLowerCase() ?? choiceNamed(typed['where'] ?? '', PLACES, 'digest', words)
  if (word === 'me' || word === 'here') return { channel: undefined, isDirect: word === 'me' }
  return { channel, isDirect: false }
}

const PLACES = ['here', 'me'] as const

function editForm(known: Subscription, typed: Typed, desk: Desk): Form {
  const { form } = desk.words.subscriptions
  const { channel, isDirect } = whereTyped(typed, desk)
  const isChannel = known.place.kind === 'channel' && !isDirect
  return {
    title: form.titleEdit,
    submit: form.submit,
    command: 'digest',
    typed: {
      ...without(typed, ['channel', 'where', 'when', 'zone', 'filter', 'empty', 'first']),
      ...(isDirect ? { where: 'me' } : {}),
      action: 'edit',
      id: known.id,
    },
    fields: [
      ...(isChannel ? [{ ...channelField(desk), value: channel ?? known.place.id }] : []),
      {
        ...whenField(desk),
        value: typed['when'] ?? `${typedWhen(known.schedule, desk)} ${known.zone}`,
      },
      { ...filterField(desk), value: typed['filter'] ?? known.filter },
      { ...emptyField(desk), value: typed['empty'] ?? known.empty },
    ],
  }
}

/** The id of this channel; in direct messages the field stays empty, which means here. */
const channelHere = ({ asker }: Desk): string | undefined =>
  asker.place?.kind === 'channel' ? asker.place.id : undefined

/** When a digest runs where nobody says otherwise. */
const USUALLY: Schedule = { kind: 'weekdays', cron: '30 8 * * 1-5', text: 'weekdays 08:30' }

/** A schedule as it can be typed: in the asker’s language where it can be read back from that. */
function typedWhen(schedule: Schedule, { words, digests }: Desk): string {
  if (words.language === 'en') return schedule.text
  const said = digests.sayWhen(schedule, words)
  try {
    return digests.readWhen(said, words).schedule.cron === schedule.cron ? said : schedule.text
  } catch (error) {
    if (error instanceof Mistake) return schedule.text
    throw error
  }
}

const channelField = ({ words, asker }: Desk): Field => ({
  kind: 'channel',
  option: 'channel',
  label: words.subscriptions.form.channel,
  hint: asker.place?.kind === 'person' ? words.subscriptions.form.channelHint : undefined,
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
  // The form of nothing is that of a new one.
  if (action === 'edit' && typed['id'] === undefined) return []
  const line = writeTyped('digest', { ...typed, action: 'form' }, 'action')
  return [{ label: desk.words.subscriptions.button.correct, command: line }]
}

/** What was thrown, a mistake with the form to correct it in. */
export function withRefill(error: unknown, desk: Desk, typed: Typed): unknown {
  if (!(error instanceof Mistake)) return error
  const { code, choices, actions } = error
  const refill = refillAction({ desk, command: 'digest', typed })
  return new Mistake(error.message, { code, choices, actions: [...actions, ...refill] })
}
