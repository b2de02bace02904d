/**
 * What pressing a button or choosing from a picker asks for. All of it stands in the button itself,
 * so that buttons work after a restart and in any copy of the program.
 *
 * `ask`: a new answer, for whoever such an answer is for. `mine`: a new answer that only the presser
 * sees. `turn`: another page or part, in place where only the presser sees the message, else as
 * `mine`. `share`: the answer again, for everyone. `pick`: the command with the value chosen for
 * `option`.
 */
export type Press =
  | {
      readonly kind: 'ask' | 'mine' | 'turn' | 'share'
      /** Which part of the answer, counted from 1. */
      readonly part: number
      readonly line: string
    }
  | {
      readonly kind: 'pick'
      readonly option: string
      /** Whether the answer is for whoever such an answer is for, or only for the presser. */
      readonly isMine: boolean
      readonly line: string
    }

/** Lines too long to stand in a button are kept in the state under a key and looked up again. */
export type LongLines = {
  /** The key of a line, at most 22 characters of `A-Z a-z 0-9 _ -`; the same for the same line. */
  readonly key: (line: string) => string
  readonly keep: (lines: readonly string[]) => Promise<void>
  readonly find: (key: string) => Promise<string | undefined>
}

/** A press as an id for a button, and the line to keep beside it when it did not fit. */
export type WrittenPress = { readonly id: string; readonly kept?: string }

/** Writes a press in at most `most` characters (UTF-16 units, as the platforms count; 60 or more). */
export function writePress(
  press: Press,
  most: number,
  { key }: Pick<LongLines, 'key'>,
): WrittenPress {
  const head = headOf(press)
  const whole = `${head}:${press.line}`
  if (whole.length <= most) return { id: whole }
  return { id: `${head}#${key(press.line)}`, kept: press.line }
}

/** Reads an id written by `writePress`; undefined for anything else, or when its line is gone. */
export async function readPress(
  id: string,
  { find }: Pick<LongLines, 'find'>,
): Promise<Press | undefined> {
  const [, head = '', mark, rest = ''] = /^([a-z0-9.-]+)([:#])(.*)$/s.exec(id) ?? []
  const line = mark === '#' ? await find(rest) : rest
  if (line === undefined) return undefined
  const [kind = '', first = '', second] = head.split('.')
  if (kind === 'pick') {
    return first ? { kind, option: first, isMine: second === 'mine', line } : undefined
  }
  const part = /^[1-9]\d{0,5}$/.test(first) ? Number(first) : undefined
  if (!isPlain(kind) || part === undefined) return undefined
  return { kind, part, line }
}

const PLAIN = ['ask', 'mine', 'turn', 'share'] as const
const isPlain = (kind: string): kind is (typeof PLAIN)[number] =>
  (PLAIN as readonly string[]).includes(kind)

const headOf = (press: Press): string =>
  press.kind === 'pick'
    ? `pick.${press.option}${press.isMine ? '.mine' : ''}`
    : `${press.kind}.${press.part}`
