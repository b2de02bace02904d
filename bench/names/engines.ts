import type { Person } from './people.ts'

/** The ten best subjects for what was typed, best first. */
export type Search = (query: Typed) => readonly number[]

/** `prefix`: the word is still being typed. */
export type Typed = { readonly typed: string; readonly prefix: boolean }

/**
 * One way to search. With a `build`, the index is a file of the size returned, and `open` reads
 * that; without, `open` makes the index in memory.
 */
export type Engine = {
  readonly build?: (people: readonly Person[], file: string) => Promise<number>
  readonly open: (people: readonly Person[], file: string) => Promise<Search>
}

/**
 * Everything measured, by the name it has in the table. Each is loaded only when it is measured,
 * so that none is charged for another's code.
 */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  'symmetric delete in SQLite': async () => (await import('./design.ts')).design,
  'FTS5 trigram + re-rank': async () => (await import('./trigram.ts')).ftsTrigram,
  MiniSearch: async () => (await import('./mini-search.ts')).miniSearch,
  FlexSearch: async () => (await import('./flex-search.ts')).flexSearch,
  'Fuse.js': async () => (await import('./fuse.ts')).fuse,
}
