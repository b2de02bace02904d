/** A file somebody attached to a question. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Fetches a file that was attached, by what stands for it in the option: an attachment’s id on
 * Discord, a file’s id on Slack, a path in the terminal.
 *
 * @throws Mistake when there is none of that name, it has more than `most` bytes, or it cannot be had
 */
export type FetchFile = (reference: string, most: number) => Promise<GivenFile>
