/** Something wrong in the pack: where it stands, what it is, the value, and what to do about it. */
export type Finding = {
  readonly file: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly problem: string
  readonly value?: string | undefined
  readonly fix: string
}

/** `people/qin-gang.yaml:12:9: no such source, “ktfs”. Fix: …`, on one line. */
export function writeFinding({ file, line, column, problem, value, fix }: Finding): string {
  const shown = value === undefined ? '' : `, ${show(value)}`
  return `${spelled(file)}:${line}:${column}: ${spelled(problem)}${shown}. Fix: ${spelled(fix)}.`
}

export const byPlace = (a: Finding, b: Finding): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

/** A value made safe to print: short, one line, with invisible characters spelled out. */
export function show(value: string): string {
  const characters = [...spelled(value)]
  return `“${characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')}”`
}

/** File names and what the YAML parser says can hold anything, too. */
const spelled = (text: string): string =>
  text.replaceAll(/[\p{C}\u2028\u2029]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)
