import { expect, it } from 'vitest'

/** What a rule lets pass, what it does not, and what is then said. */
export type Row = readonly [rule: string, passes: unknown, breaks: unknown, says: string]

/** A text of that many characters. */
export const long = (size: number): string => 'x'.repeat(size)

/** A list of that many things. */
export const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** Nobody is pinged. */
export const quiet = { allowed_mentions: { parse: [] } } as const

/** A message of Components V2. */
export const v2 = (...components: unknown[]) => ({ ...quiet, flags: 32_768, components })

/** A message of the old kind: words, and rows below them. */
export const legacy = (...components: unknown[]) => ({ ...quiet, content: 'x', components })

export const words = (content: unknown = 'x') => ({ type: 10, content })
export const row = (...components: unknown[]) => ({ type: 1, components })
export const button = (fields: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id: 'x',
  ...fields,
})
export const link = (fields: object = {}) => ({
  type: 2,
  style: 5,
  label: 'x',
  url: 'https://example.org',
  ...fields,
})
export const option = (i: number, fields: object = {}) => ({
  label: `${i}`,
  value: `${i}`,
  ...fields,
})
export const select = (fields: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [option(1)],
  ...fields,
})

/** A test for each row: what passes has nothing said about it, what breaks has what the row says. */
export const holds = (check: (payload: unknown) => readonly string[], rows: readonly Row[]) =>
  it.each(rows)('%s', (_, passes, breaks, says) => {
    expect(check(passes)).toEqual([])
    expect(check(breaks).join('\n')).toContain(says)
  })
