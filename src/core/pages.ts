import type { Action, Page } from './brief.ts'
import type { Typed } from './command.ts'
import { Mistake } from './errors.ts'
import { EXPORTS } from './export.ts'
import type { Window } from './fact-views.ts'
import { choice, count, optional, withDefault } from './option.ts'
import { writeTyped } from './rewrite.ts'
import type { Words } from './words.ts'

/** Options every long list has. */
export const listOptions = {
  page: withDefault(count('Which page', 1, 10_000), 1),
  export: optional(choice('The whole list as a file', EXPORTS)),
}

/** The most rows of a paged list that a file holds; where there are more, the footer says so. */
export const EXPORT_ROWS_MAX = 10_000

export const windowOf = (page: number, size: number): Window => ({
  offset: (page - 1) * size,
  limit: size,
})

/**
 * Where a page stands in its list. The whole query is in the two actions, so they work at any time.
 *
 * @throws Mistake when the page lies beyond the last one
 */
export function pageOf(
  total: number,
  { page, size, unit, words }: { page: number; size: number; unit: string; words: Words },
): Page | undefined {
  const of = Math.max(1, Math.ceil(total / size))
  if (page > of) {
    throw new Mistake(of === 1 ? words.asking.onlyOnePage : words.asking.onlyPages(of))
  }
  if (of === 1) return undefined
  const first = (page - 1) * size + 1
  const last = Math.min(total, page * size)
  return {
    number: page,
    of,
    label: words.frame.page({ unit, first, last, total, number: page, of }),
  }
}

/**
 * For lists and cards that stand on one page.
 *
 * @throws Mistake when any other page is asked for
 */
export function refuseBeyondOnly(page: number, words: Words): void {
  pageOf(1, { page, size: 1, unit: '', words })
}

/** The neighbouring pages as commands that run as they stand. */
export function pageActions(
  page: Page | undefined,
  command: string,
  typed: Typed,
  { frame }: Words,
): Action[] {
  if (!page) return []
  const to = (number: number, label: string, turns: 'on' | 'back'): Action => ({
    label,
    command: writeTyped(command, { ...typed, page: String(number) }),
    turns,
  })
  return [
    ...(page.number < page.of ? [to(page.number + 1, frame.nextPage, 'on')] : []),
    ...(page.number > 1 ? [to(page.number - 1, frame.previousPage, 'back')] : []),
  ]
}
