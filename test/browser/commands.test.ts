import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { playgroundPages, type Visit } from './pages.ts'

const { visit } = playgroundPages()

const THEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 390] as const

const LOOKS = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })))

describe.each(LOOKS)('in $theme at $width px', (look) => {
  // One window for all: opening one costs more than the page.
  let one: Visit
  beforeAll(async () => {
    one = await visit(look)
  })
  afterAll(() => one[Symbol.asyncDispose]())

  it.each(
    commands.map(({ name, examples }) => [name, examples[0] ?? name]),
  )('%s can be seen, heard and used by everybody', async (_, line) => {
    await one.go(`/?as=admin&q=${encodeURIComponent(line)}`)
    for (const platform of ['discord', 'slack'])
      expect(await one.page.locator(`.pane[data-platform=${platform}] article`).count()).toBe(1)
    expect(await one.violations()).toEqual([])
    expect(await one.overflow()).toBe(0)
    expect(one.faults()).toEqual([])
  })
})
