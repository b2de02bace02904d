import type { Line, Span } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { momentIn } from '#core/local-time.ts'
import type { Words } from '#core/words.ts'
import { askerSpan } from '../digests/places.ts'

/** A moment in the asker’s zone. */
export const momentFor = (at: Date | string, { asker, words }: Desk): string =>
  momentIn(at, asker.zone ?? 'UTC', words)

/** Whoever did something: a person whom nobody is called by, the terminal, or Vigil itself. */
export function actorSpan(actor: string, desk: Desk): Span {
  const { itself, terminal } = desk.words.audit
  if (actor === 'vigil') return itself
  if (actor === 'console' && desk.asker.id !== actor) return terminal
  return askerSpan(actor, desk)
}

/** Between two sentences: in Chinese nothing, for the stop has its room. */
export const gapIn = ({ language }: Pick<Words, 'language'>): string =>
  language === 'en' ? ' ' : ''

/** A sentence of ours in which what stands between backticks is typed elsewhere than in a chat. */
export const shellLine = (sentence: string): Line =>
  sentence
    .split('`')
    .map((piece, i): Span => (i % 2 === 1 ? { code: piece } : piece))
    .filter((span) => span !== '')

/** A hash as people compare it: its beginning and its end. */
export const shortHash = (hash: string): string =>
  hash.length > 16 ? `${hash.slice(0, 8)}…${hash.slice(-4)}` : hash
