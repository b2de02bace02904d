import type { Block, File } from '#core/brief.ts'
import type { Mistake } from '#core/errors.ts'

/** As many findings as are read in place, in lines and in characters of all of them. */
const SHOWN = { lines: 12, characters: 1_500 } as const

export type Findings = {
  readonly count: number
  /** All of them, or the first ones. */
  readonly block: Block
  /** All of them, where not all are in the block. */
  readonly file?: File
}

/** What is wrong with a record, where it is read at once, and as a file where it is long. */
export function findingsOf(findings: readonly string[], name: string): Findings {
  const count = findings.length
  const lines = findings.flatMap((finding) => finding.split('\n'))
  let characters = 0
  const first = lines.filter((line, i) => {
    characters += line.length
    return i < SHOWN.lines && characters <= SHOWN.characters
  })
  const shown = first.length > 0 ? first : [`${lines[0]?.slice(0, SHOWN.characters - 1) ?? ''}…`]
  const block = { kind: 'code', lines: shown } as const
  if (first.length === lines.length) return { count, block }
  const text = `${lines.join('\n')}\n`
  return { count, block, file: { name, mediaType: 'text/plain', text } }
}

/** The findings a mistake lists below its sentence or in it; none for one that is a sentence alone. */
export function findingsIn({ message, code, choices }: Mistake): readonly string[] {
  const below = [...code, ...choices]
  const lines = below.length > 0 ? below : message.split('\n')
  const said = lines.filter((line) => line.trim() !== '')
  return below.length > 0 || said.length > 1 ? said : []
}
