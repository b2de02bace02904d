import type { Brief } from '#core/brief.ts'
import type { Ways } from './parts.ts'
import { type KeptButton, pressButton } from './press-button.ts'
import type { Setting } from './shown.ts'

/** Buttons to the next and the previous part, and to the sources. */
export function wayButtons({ part, after, sources }: Ways, shown: Setting): readonly KeptButton[] {
  const { question: line, lines, words } = shown
  const { more, back, sources: sourcesOf } = words.chat
  const turn = (id: string, label: string, to: number) =>
    pressButton(id, label, { kind: 'turn', part: to, line }, lines)
  return [
    ...(after > 0 ? [turn('more', more(after), part + 1)] : []),
    ...(part > 1 ? [turn('back', back, part - 1)] : []),
    ...(sources
      ? [
          pressButton(
            'sources',
            sourcesOf(sources.count),
            { kind: 'mine', part: sources.part, line },
            lines,
          ),
        ]
      : []),
  ]
}

/** A button that shows everyone what only the asker saw; none for what is only for the asker. */
export function shareButtons(
  { outcome, seenBy }: Brief,
  part: number,
  { question: line, isPrivate, lines, words }: Setting,
): readonly KeptButton[] {
  if (!isPrivate || outcome !== 'answered' || seenBy !== 'everyone') return []
  return [pressButton('share', words.chat.share, { kind: 'share', part, line }, lines)]
}
