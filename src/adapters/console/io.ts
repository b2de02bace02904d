import type { Asker } from '#core/command.ts'
import { readGivenFile } from './given-files.ts'

/** A place to print to: `process.stdout`, or a stream in memory. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined }

export type Env = Readonly<Record<string, string | undefined>>

/** What a command line program is given. `process` itself is one. */
export type Io = {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Env
}

/** A console's streams, what it says first, and where it keeps what was typed. */
export type ConsoleIo = Io & {
  readonly greeting: string
  /** The history file; none is kept without it. */
  readonly historyPath?: string | undefined
}

/** Who asks at the terminal. An admin: whoever runs this program can already replace its files. */
export const OPERATOR: Asker = { id: 'console', access: 'admin', fetchFile: readGivenFile }

/**
 * Lets a reader leave early, as `| head` does. A stream tells its errors twice, to the writer and
 * as an event that ends the process when nobody listens; `print` hears the first.
 */
export function allowLeaving({ stdout, stderr }: Io): void {
  for (const output of new Set([stdout, stderr])) output.on('error', () => {})
}

/**
 * Prints and waits until it is written. False when nobody reads any more.
 *
 * @throws the stream's error when it is any other, such as a full disk
 */
export function print(output: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (!error) resolve(true)
      else if (isClosedPipe(error)) resolve(false)
      else reject(error)
    })
  })
}

const isClosedPipe = (error: Error): boolean =>
  'code' in error && ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(String(error.code))
