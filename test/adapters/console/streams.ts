import { PassThrough } from 'node:stream'

export type Screen = PassThrough & {
  isTTY?: boolean
  columns?: number
  readonly text: () => string
}

/** A stream that remembers what was written to it; a terminal when `columns` are given. */
export function screen(columns?: number): Screen {
  const stream = new PassThrough()
  const written: string[] = []
  stream.on('data', (part: Buffer) => written.push(part.toString()))
  return Object.assign(stream, {
    text: () => written.join(''),
    ...(columns === undefined ? {} : { isTTY: true, columns }),
  })
}

/** Streams in memory: a pipe, or a terminal when `columns` are given. */
export function streams({
  columns,
  env = {},
}: {
  columns?: number
  env?: Record<string, string>
} = {}) {
  const stdin: PassThrough & { isTTY?: boolean } = new PassThrough()
  if (columns !== undefined) stdin.isTTY = true
  return { stdin, stdout: screen(columns), stderr: screen(columns), env }
}
