import { type Block, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { Subscription } from '#core/subscription.ts'
import { placeSpan } from '../digests/places.ts'
import { momentFor } from './spans.ts'

const SHOWN_MAX = 5

/** Digests that say nothing, where and why, with what wakes each; nothing where there are none. */
export function pausedBlocks(paused: readonly Subscription[], desk: Desk): readonly Block[] {
  if (paused.length === 0) return []
  const said = desk.words.operations
  // What a platform refuses has to be mended; what somebody paused is as they want it.
  const inOrder = paused.toSorted((a, b) => Number(isAsked(a)) - Number(isAsked(b)))
  const left = paused.length - SHOWN_MAX
  return [
    heading(said.pausedHeading(paused.length)),
    list(inOrder.slice(0, SHOWN_MAX).map((one) => pausedLine(one, desk))),
    paragraph([quiet([...(left > 0 ? [`${said.more(left)}.`] : []), said.pausedFix].join(' '))]),
  ]
}

const isAsked = ({ pause }: Subscription): boolean => pause?.reason === 'asked'

function pausedLine({ id, place, pause }: Subscription, desk: Desk): Line {
  const said = desk.words.subscriptions
  const why =
    pause === undefined
      ? []
      : [' · ', said.paused(said.reason[pause.reason], momentFor(pause.at, desk))]
  const code = pause?.code === undefined ? [] : [said.code(pause.code)]
  return [{ command: `digest resume ${id}` }, ' · ', placeSpan(place, desk), ...why, ...code]
}
