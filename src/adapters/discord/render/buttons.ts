import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIStringSelectComponent,
} from 'discord.js'
import { ComponentType } from 'discord.js'
import type { Brief } from '#core/brief.ts'
import type { Words } from '#core/words.ts'
import { button, labelOf, menu, type Plan, pressOf } from './actions.ts'
import { LIMITS } from './limits.ts'
import type { Parts } from './parts.ts'
import type { PlainPress, Presses } from './presses.ts'

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>

/** What the buttons of one part need to know of how it is shown. */
export type Beside = {
  readonly question: string
  readonly isPrivate: boolean
  readonly words: Words
}

/** Only what everybody may see is shared, and only where not everybody sees it already. */
export const canShare = (
  { outcome, seenBy }: Pick<Brief, 'outcome' | 'seenBy'>,
  isPrivate: boolean,
): boolean => isPrivate && outcome === 'answered' && seenBy === 'everyone'

/**
 * The rows below a part: the way to the other parts, the actions, Share, the menus. All in one row
 * if they fit, because on a phone every row is a line.
 *
 * @see https://docs.discord.com/developers/components/reference#action-row
 */
export function buttonRows(
  brief: Brief,
  { question, isPrivate, words }: Beside,
  { part, parts, plan, presses }: { part: number; parts: Parts; plan: Plan; presses: Presses },
): readonly Row[] {
  const { chat } = words
  const to = (kind: PlainPress['kind'], number: number) =>
    presses.idOf({ kind, part: number, line: question })
  const lines = parts.linesAfter(part)
  const { firstSource } = parts
  const ways = [
    ...(lines > 0 ? [button(chat.more(lines), to('turn', part + 1), 'next')] : []),
    ...(part > 1 ? [button(chat.back, to('turn', part - 1))] : []),
    ...(firstSource !== undefined && part < firstSource
      ? [button(chat.sources(brief.footnotes.length), to('mine', firstSource))]
      : []),
  ]
  // Where one says by itself what it is, none is put forward only for being the first.
  const isPlain = lines === 0 && plan.buttons.every(({ tone }) => tone === undefined)
  const actions = plan.buttons.map((action, i) =>
    button(
      labelOf(action),
      presses.idOf(pressOf(action, isPrivate)),
      action.tone ?? (i === 0 && isPlain ? 'next' : undefined),
    ),
  )
  const share = canShare(brief, isPrivate) ? [button(chat.share, to('share', part))] : []
  const rest = [...actions, ...share]
  const isOneRow = ways.length + rest.length <= LIMITS.rowButtons
  return [
    ...(isOneRow ? [[...ways, ...rest]] : [ways, ...byFives(rest)])
      .filter((buttons) => buttons.length > 0)
      .map((components): Row => ({ type: ComponentType.ActionRow, components })),
    ...plan.menus.map(
      (options, i): Row => ({
        type: ComponentType.ActionRow,
        components: [
          menu(i + 1, chat.choose, options, (action) => presses.idOf(pressOf(action, isPrivate))),
        ],
      }),
    ),
  ]
}

const byFives = (buttons: readonly APIButtonComponentWithCustomId[]) =>
  Array.from({ length: Math.ceil(buttons.length / LIMITS.rowButtons) }, (_, i) =>
    buttons.slice(i * LIMITS.rowButtons, (i + 1) * LIMITS.rowButtons),
  )

/** Components that all rows of a part take at most, with the rows themselves. */
export function componentsOfRows(plan: Plan, isShared: boolean): number {
  const rest = plan.buttons.length + (isShared ? 1 : 0)
  return 1 + WAYS_MAX + Math.ceil(rest / LIMITS.rowButtons) + rest + 2 * plan.menus.length
}

/** More, Back and Sources. */
const WAYS_MAX = 3
