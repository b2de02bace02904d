import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { openDesk } from './desk.ts'
import { type Read, readLines, statementsOf } from './reading.ts'

const { answer } = await openDesk()

/** All pages of a list, by pressing "Next page" until there is none. */
async function leaf(line: string): Promise<Brief[]> {
  const pages = [await answer(line)]
  for (;;) {
    const next = pages.at(-1)?.actions.find(({ label }) => label === 'Next page')
    if (!next) return pages
    pages.push(await answer(next.command))
  }
}

/** The rows of a page: cases have a heading, statements a list each, others the last list or table. */
function rowsOf(line: string, page: Brief): readonly Read[] {
  if (line.startsWith('cases'))
    return readLines(page).filter(({ under, kind }) => under === 'Newest first' && kind === 'table')
  if (line.startsWith('check')) return statementsOf(page).map(({ says }) => says)
  // Below the events of somebody stand the posts, which are no rows.
  if (line.startsWith('timeline')) {
    return readLines(page).filter(({ kind, under }) => kind === 'list' && under === '')
  }
  const block = page.blocks.findLast(({ kind }) => kind === 'list' || kind === 'table')
  return block ? readLines({ blocks: [block] }) : []
}

const said = (text: string) => text.replaceAll(/ ?\[\d+\]/g, '')

describe('paging through a list', () => {
  it.each([
    ['cases', 515],
    ['cases since:2023-01-01 until:2023-11-04', 37],
    ['cases sector:finance', undefined],
    ['timeline', undefined],
    ['timeline pla-rocket-force', 19],
    ['timeline qin-gang', 16],
    ['changes 2024', undefined],
    ['search committee', undefined],
    ['search 委员会', undefined],
    ['search rocket zzz', undefined],
    ['check seed-article', 31],
  ])('`%s` visits every row exactly once', async (line, expected) => {
    const pages = await leaf(line)
    const total = Number(
      /of ([\d,]+), page/.exec(pages[0]?.page?.label ?? '')?.[1]?.replaceAll(',', ''),
    )
    const rows = pages
      .flatMap((page) => rowsOf(line, page))
      .map(({ text }) => said(text))
      .filter((row) => !row.startsWith('no public event for'))
    expect(rows.length).toBe(total)
    if (expected) expect(total).toBe(expected)
    const { records } = await answer(`${line} export:json`)
    expect(records?.rows.length).toBe(total)
    const byName = new Set(rows).size
    // Two rows may read alike only where two entries of the store do.
    expect(byName).toBeGreaterThan(total * 0.97)
  })

  it.each([
    'cases',
    'timeline',
    'timeline li-shangfu',
    'changes 2024',
    'search committee',
    'source seed-article',
    'check seed-article',
  ])('`%s` shows the page asked for beside a file with all rows', async (line) => {
    const page = await answer(`${line} page:2`)
    const withFile = await answer(`${line} page:2 export:csv`)
    expect(withFile.page).toEqual(page.page)
    expect(withFile.blocks).toEqual(page.blocks)
    expect(withFile.footnotes).toEqual(page.footnotes)
    expect(withFile.file).toEqual((await answer(`${line} export:csv`)).file)
  })

  it('can be done backwards, and stops at both ends', async () => {
    const last = await answer('cases page:52')
    expect(last.actions.some(({ label }) => label === 'Next page')).toBe(false)
    const before = last.actions.find(({ label }) => label === 'Previous page')
    expect((await answer(before?.command ?? '')).page?.number).toBe(51)
    expect((await answer('cases')).actions.some(({ label }) => label === 'Previous page')).toBe(
      false,
    )
  })

  it('keeps the question: the next page is still of finance, and still as of that day', async () => {
    const { actions } = await answer('cases sector:finance asof:2024-06-30')
    const next = actions.find(({ label }) => label === 'Next page')?.command ?? ''
    expect(next).toContain('sector:finance')
    expect(next).toContain('asof:2024-06-30')
    expect((await answer(next)).page?.number).toBe(2)
  })
})
