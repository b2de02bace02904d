import { Mistake } from './errors.ts'
import type { FetchFile } from './given-file.ts'
import type { Log } from './log.ts'
import type { GivenFileWords } from './words.ts'

/** A file that came with one call of a platform, as the platform describes it. */
export type Attachment = {
  readonly id: string
  readonly name: string
  /** In bytes, where the platform says. */
  readonly size?: number | undefined
  readonly url: string
}

export type AttachedParts = {
  /** Of what came with this very call, and of nothing else. */
  readonly find: (reference: string) => Promise<Attachment | undefined>
  /** Whether an address is the platform’s own, so that it may be asked, and shown a token. */
  readonly isOwn: (url: URL) => boolean
  /** Sent along to such an address. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly words: GivenFileWords
  /** What is said where the platform refuses to hand it over, or leads somewhere else instead. */
  readonly refused: (name: string) => string
  readonly log: Log
  /** For all of it, in milliseconds. */
  readonly timeoutMs?: number | undefined
}

/** How long a file may take to arrive, in milliseconds. */
const TIMEOUT_MS = 10_000

/**
 * Fetches files that were attached: from the platform’s own addresses alone, following it nowhere
 * else, and no more bytes than are wanted, whatever it said of their number.
 */
export const fetchAttached =
  (parts: AttachedParts): FetchFile =>
  async (reference, most) => {
    const { find, words } = parts
    const attachment = await find(reference.trim())
    if (!attachment) throw new Mistake(words.none)
    const name = baseName(attachment.name)
    const tooLarge = () => new Mistake(words.tooLarge(name, writeSize(most)))
    if ((attachment.size ?? 0) > most) throw tooLarge()
    const taken = await take(attachment, name, most, parts)
    if (!taken) throw tooLarge()
    return { name, bytes: taken }
  }

/** Undefined when it is larger than it may be. */
async function take(
  { url }: Attachment,
  name: string,
  most: number,
  { isOwn, headers = {}, words, refused, log, timeoutMs = TIMEOUT_MS }: AttachedParts,
): Promise<Uint8Array | undefined> {
  const address = URL.parse(url)
  if (address?.username !== '' || address.password !== '' || !isOwn(address)) {
    log('warn', 'file.foreign', { host: address?.host })
    throw new Mistake(words.gone(name))
  }
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      // Compressed on the way, a little could become a lot.
      headers: { 'accept-encoding': 'identity', ...headers },
    })
    if (response.ok) return await bytesOf(response, most)
    await response.body?.cancel()
    log('warn', 'file.refused', { host: address.host, status: response.status })
    throw new Mistake(sentenceFor(response.status, name, words, refused))
  } catch (error) {
    if (error instanceof Mistake) throw error
    const cause = error instanceof Error ? error.name : 'unknown'
    log('warn', 'file.unreachable', { host: address.host, cause })
    throw new Mistake(words.unreachable(name))
  }
}

function sentenceFor(
  status: number,
  name: string,
  words: GivenFileWords,
  refused: AttachedParts['refused'],
): string {
  if (status === 404 || status === 410) return words.gone(name)
  return status < 500 && status !== 429 ? refused(name) : words.unreachable(name)
}

async function bytesOf(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // Leaving the loop closes the connection.
    if (size > most) return undefined
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const NAME_MAX = 80

/**
 * What a file is called, without a path and with nothing in it but letters, digits, spaces and
 * `.`, `_`, `-`: at most 80 characters, the last of a longer one, which say what kind it is.
 */
export function baseName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '_').replaceAll(/\s+/g, ' ')
  const named = [...plain]
    .slice(-NAME_MAX)
    .join('')
    .replace(/^[.\s]+/, '')
    .trimEnd()
  return /[\p{L}\p{N}]/u.test(named) ? named : 'file'
}

/** A number of bytes as people write it, in units of a thousand: "2 MB", "64 kB", "500 bytes". */
export function writeSize(bytes: number): string {
  const rounded = (value: number) => String(Math.round(value * 10) / 10)
  if (bytes >= 1_000_000) return `${rounded(bytes / 1_000_000)} MB`
  return bytes >= 1_000 ? `${rounded(bytes / 1_000)} kB` : `${bytes} bytes`
}
