import { PassThrough } from 'node:stream'
import { run } from '#root/cli.ts'

export type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a command line in this process, with streams in memory and only this environment. */
export async function running(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const texts = [stdout, stderr].map(async (stream) => Buffer.concat(await stream.toArray()))
  const code = await run(args, { stdin, stdout, stderr, env })
  stdout.end()
  stderr.end()
  const [out = '', err = ''] = (await Promise.all(texts)).map(String)
  return { code, out, err }
}

/** The groups of what the doctor prints, each with its lines put together again. */
export function groupsIn(out: string): Readonly<Record<string, readonly string[]>> {
  const blocks = out
    .replaceAll(/\n {12}(?=\S)/g, ' ')
    .trimEnd()
    .split('\n\n')
  return Object.fromEntries(
    blocks.slice(0, -1).map((block) => {
      const [name = '', ...lines] = block.split('\n')
      return [name, lines.map((line) => line.trim().replace(/\s+/, ' '))]
    }),
  )
}
