import type {
  APIButtonComponentWithCustomId,
  APISelectMenuOption,
  APIStringSelectComponent,
} from 'discord.js'
import { ButtonStyle, ComponentType } from 'discord.js'
import type { Action, Brief } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { escapeWords } from './escape.ts'
import { LIMITS, LINE_SIZE, sizeOf } from './limits.ts'
import type { PlainPress } from './presses.ts'

/** The actions of a Brief, by how they are shown. */
export type Plan = {
  /** Lines with an Open button beside them: the few things a name could mean. */
  readonly choices: readonly Action[]
  readonly buttons: readonly Action[]
  /** One menu each. */
  readonly menus: readonly (readonly Action[])[]
  /** What no button or option has room for: as words, to be typed. */
  readonly lines: readonly Action[]
}

/** So many choices stand as lines; more are a menu. */
const CHOICES_MAX = 8
/** Two rows, with a place for Share; of more, the first few are buttons and the rest a menu. */
const BUTTONS_MAX = 2 * LIMITS.rowButtons - 1
const BUTTONS_BESIDE_MENU = LIMITS.rowButtons - 1
const MENUS_MAX = 3

/** Decides how each action of a Brief is shown. None is left out, and none is shown twice. */
export function planActions({ actions, asks }: Pick<Brief, 'actions' | 'asks'>): Plan {
  const isChoice = asks !== undefined && actions.length <= CHOICES_MAX
  if (isChoice && actions.every((action) => sizeOf(escapeWords(labelOf(action))) <= LINE_SIZE)) {
    return { choices: actions, buttons: [], menus: [], lines: [] }
  }
  const short = asks === undefined ? actions.filter(fitsButton) : []
  const most = short.length === actions.length && actions.length <= BUTTONS_MAX
  const buttons = short.slice(0, most ? BUTTONS_MAX : BUTTONS_BESIDE_MENU)
  const rest = without(actions, buttons)
  const options = rest.filter(fitsOption).slice(0, MENUS_MAX * LIMITS.selectOptions)
  return {
    choices: [],
    buttons,
    menus: chunks(options, LIMITS.selectOptions),
    lines: without(rest, options),
  }
}

const without = (actions: readonly Action[], others: readonly Action[]): readonly Action[] => {
  const gone = new Set(others)
  return actions.filter((action) => !gone.has(action))
}

/** What an action is called: its label, or its command where it has none. */
export const labelOf = ({ label, command }: Action): string =>
  oneLine(label).trim() || `/${oneLine(command).trim()}`

const fitsButton = (action: Action): boolean => labelOf(action).length <= LIMITS.label
const fitsOption = (action: Action): boolean => optionTexts(labelOf(action)) !== undefined

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )

/** How a button looks: as what is done next, as what an answer waits for, as what others will see. */
export type Look = 'next' | NonNullable<Action['tone']>

const STYLES = {
  next: ButtonStyle.Primary,
  go: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Look, ButtonStyle>

/** A button. https://docs.discord.com/developers/components/reference#button-button-styles */
export const button = (
  label: string,
  customId: string,
  look?: Look,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: look ? STYLES[look] : ButtonStyle.Secondary,
  label,
  custom_id: customId,
})

/** What an action asks for when it is pressed; `turns` actions stay in place where they can. */
export const pressOf = ({ command, turns }: Action, isPrivate: boolean): PlainPress => ({
  kind: turns ? 'turn' : isPrivate ? 'mine' : 'ask',
  part: 1,
  line: command,
})

/**
 * A select menu whose options hold a press each, as a button's id would.
 * https://docs.discord.com/developers/components/reference#string-select
 */
export const menu = (
  number: number,
  placeholder: string,
  actions: readonly Action[],
  idOf: (action: Action) => string,
): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: `choose.${number}`,
  placeholder,
  options: actions.map(
    (action): APISelectMenuOption => ({
      ...(optionTexts(labelOf(action)) ?? { label: String(number) }), // Only fitting ones are here.
      value: idOf(action),
    }),
  ),
})

/** A label in the two lines an option has, broken at a space; undefined when it is too long. */
function optionTexts(label: string): { label: string; description?: string } | undefined {
  if (label.length <= LIMITS.optionText) return { label }
  const at = label.lastIndexOf(' ', LIMITS.optionText)
  const description = label.slice(at + 1)
  return at > 0 && description.length <= LIMITS.optionText
    ? { label: label.slice(0, at), description }
    : undefined
}
