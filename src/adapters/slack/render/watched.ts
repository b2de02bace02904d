import type { KnownBlock, PlainTextOption, StaticSelect } from '@slack/types'
import type { Subject } from '#core/facts.ts'
import { oneLine } from '#core/one-line.ts'
import type { Press } from '#core/press.ts'
import { distinctNameOf } from '#core/subject-line.ts'
import type { Words } from '#core/words.ts'
import { plainText } from './escape.ts'
import { entryWords } from './label.ts'
import { LIMITS } from './limits.ts'
import { type Keys, PRESS, pressButton, writeSafely } from './press-button.ts'

/** A page of more rows than these is not read; the next hundred are in a menu. */
const ROWS_MAX = 30

type Around = { readonly words: Words; readonly lines: Keys }

/** What somebody watches, each with a way to open it and a way to stop. */
export function watchedBlocks(watching: readonly Subject[], around: Around): readonly KnownBlock[] {
  const all = [...new Map(watching.map((one) => [one.id, one])).values()]
  const [rows, rest] = [all.slice(0, ROWS_MAX), all.slice(ROWS_MAX)]
  const inMenu = rest.slice(0, LIMITS.selectOptions)
  const left = rest.length - inMenu.length
  return [
    ...rows.flatMap((one, i) => rowBlocks(one, i, around)),
    ...menuBlocks(inMenu, around),
    ...(left > 0 ? [moreBlock(left, around)] : []),
  ]
}

const openOf = ({ id }: Subject): Press => ({ kind: 'mine', part: 1, line: `who ${id}` })
const stopOf = ({ id }: Subject): Press => ({ kind: 'mine', part: 1, line: `watch remove ${id}` })

/** Names longer than this are not written: the id says who it is. */
const NAME_MAX = 150

function rowBlocks(one: Subject, i: number, { words, lines }: Around): readonly KnownBlock[] {
  const { open, stop } = words.chat
  const full = oneLine(distinctNameOf(one, words)).trim()
  const name = full === '' || full.length > NAME_MAX ? one.id : full
  const says = (label: string) =>
    [`${label} ${name}`, `${label} ${one.id}`].find(
      ({ length }) => length <= LIMITS.accessibilityLabel,
    )
  const buttons = [
    pressButton(`open.${i}`, open, openOf(one), lines, { says: says(open) }),
    pressButton(`stop.${i}`, stop, stopOf(one), lines, { says: says(stop) }),
  ]
  // A page has nowhere to say which lines to keep: ids that need it are not in any store.
  if (buttons.some(({ kept }) => kept.length > 0)) return []
  return [
    { type: 'section', text: plainText(name) },
    { type: 'actions', elements: buttons.map(({ button }) => button) },
  ]
}

function menuBlocks(subjects: readonly Subject[], around: Around): readonly KnownBlock[] {
  const { open, stop } = around.words.chat
  const menus = [
    menuOf('open', open, subjects, openOf, around),
    menuOf('stop', stop, subjects, stopOf, around),
  ].filter(({ options }) => (options ?? []).length > 0)
  return menus.length === 0 ? [] : [{ type: 'actions', elements: menus }]
}

const menuOf = (
  id: string,
  placeholder: string,
  subjects: readonly Subject[],
  pressOf: (subject: Subject) => Press,
  { words, lines }: Around,
): StaticSelect => ({
  type: 'static_select',
  action_id: `${PRESS}${id}.menu`,
  placeholder: plainText(placeholder),
  options: subjects.flatMap((one): PlainTextOption[] => {
    const entry = entryWords(distinctNameOf(one, words)) ?? entryWords(one.id)
    const { id: value, kept } = writeSafely(pressOf(one), LIMITS.optionValue, lines)
    return entry && kept === undefined ? [{ ...entry, value }] : []
  }),
})

/** All of them are one command away. */
const moreBlock = (left: number, { words, lines }: Around): KnownBlock => {
  const press: Press = { kind: 'mine', part: 1, line: 'watch' }
  return {
    type: 'actions',
    elements: [pressButton('watched', words.chat.more(left), press, lines).button],
  }
}
