import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playgroundPages, type Visit } from './pages.ts'

const { visit } = playgroundPages()

const PATHS = [
  '/',
  '/?q=who+qin-gagn',
  '/?q=digest+form',
  '/nothing-here',
  '/studio',
  '/studio?when=sometimes&filter=stage%3Dexpeled',
  '/browse',
  '/browse/subjects?type=person',
  '/browse/subjects/qin-gang',
  '/browse/claims?certainty=alleged',
  '/browse/sources',
  '/browse/cases',
  '/browse/reports/seed-article',
  '/browse/revisions',
  '/browse/debt',
]

const LOOKS = [
  { theme: 'light', width: 1280, lang: 'en' },
  { theme: 'dark', width: 390, lang: 'en' },
  { theme: 'light', width: 320, lang: 'zh-TW' },
  { theme: 'dark', width: 1280, lang: 'zh-CN' },
] as const

describe.each(LOOKS)('in $theme at $width px, $lang', ({ lang, ...look }) => {
  let one: Visit
  beforeAll(async () => {
    one = await visit(look)
  })
  afterAll(() => one[Symbol.asyncDispose]())

  it.each(PATHS)('%s can be seen, heard and used by everybody', async (path) => {
    await one.go(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
    expect(await one.page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await one.violations()).toEqual([])
    expect(await one.overflow()).toBe(0)
    // A page that is not there says so to the browser as well.
    expect(one.faults().filter((fault) => !/404/.test(fault) || path !== '/nothing-here')).toEqual(
      [],
    )
  })
})
