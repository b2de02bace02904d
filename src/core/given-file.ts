/** A file somebody attached to a question. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** Most bytes of its text, and of one packed with gzip; the shipped pack has 0.9 MB of text. */
export const TEXT_BYTES_MAX = 8_000_000
export const PACKED_BYTES_MAX = 2_000_000

/** Names of packs to be loaded by name: nothing that could lead out of their folder. */
export const PACK_NAME = /^[a-z0-9-]{1,40}$/

/**
 * Fetches a file that was attached, by what stands for it in the option: an attachment’s id on
 * Discord, a file’s id on Slack, a path in the terminal.
 *
 * @throws Mistake when there is none of that name, it has more than `most` bytes, or it cannot be had
 */
export type FetchFile = (reference: string, most: number) => Promise<GivenFile>
