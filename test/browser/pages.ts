import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { playgroundOver } from '../../docs/pictures/served.ts'
import { launch } from './chromium.ts'

/** A page of the playground, and everything that went wrong in it. */
export type Visit = AsyncDisposable & {
  readonly page: Page
  /** Goes to a path of the playground. */
  readonly go: (path: string) => Promise<void>
  /**
   * What stood in the console, was thrown, was refused by the policy or asked of somebody else since
   * this was last asked.
   */
  readonly faults: () => readonly string[]
  /** By how many pixels the page can be scrolled sideways. */
  readonly overflow: () => Promise<number>
  /** What axe finds, one line a node. */
  readonly violations: () => Promise<readonly string[]>
}

export type Pages = { readonly visit: (look?: Looking) => Promise<Visit> }

export type Looking = {
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly hasScript?: boolean
} & Pick<BrowserContextOptions, 'locale' | 'timezoneId'>

/** The playground over the shipped facts and a browser, for the tests of one file. */
export function playgroundPages(): Pages {
  const open = new AsyncDisposableStack()
  let visit: Pages['visit'] | undefined
  beforeAll(async () => {
    const home = open.adopt(homeWithFacts(), (folder) => rmSync(folder, { recursive: true }))
    const served = open.use(await playgroundOver(home))
    const browser = open.adopt(await launch(inject('chromium')), (one) => one.close())
    visit = async ({ width = 1280, theme = 'light', hasScript = true, ...own } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        javaScriptEnabled: hasScript,
        reducedMotion: 'reduce',
        ...own,
      })
      const page = await context.newPage()
      return { ...watched(page, served.address), [Symbol.asyncDispose]: () => context.close() }
    }
  })
  afterAll(() => open.disposeAsync())
  return {
    visit: (look) => {
      if (!visit) throw new Error('Nothing is open before the tests begin')
      return visit(look)
    },
  }
}

/** A home in which the snapshot that all tests share is served. */
export function homeWithFacts(): string {
  const home = mkdtempSync(join(tmpdir(), 'vigil-pages-'))
  const [from, to] = [dirname(inject('snapshot')), join(home, 'snapshots')]
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (/^(?:facts-\w+\.sqlite|current\.json)$/.test(name))
      copyFileSync(join(from, name), join(to, name))
  }
  return home
}

const { resolve } = createRequire(import.meta.url)
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8')

function watched(page: Page, address: string): Omit<Visit, keyof AsyncDisposable> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) faults.push(`asked ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
  return {
    page,
    async go(path) {
      await page.goto(`${address}${path}`, { waitUntil: 'load' })
      await page.evaluate('document.fonts.ready.then(() => {})')
    },
    faults: () => faults.splice(0),
    overflow: () =>
      page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    async violations() {
      // Not through a script of the page, which its policy would refuse.
      await page.evaluate(AXE)
      const { violations } = await page.evaluate(
        async (): Promise<AxeResults> =>
          await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(), // Just put there.
      )
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
        ),
      )
    },
  }
}
