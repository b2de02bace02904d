// Takes the pictures of the README from the running project: `npm run docs:pictures`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, startable, unpack } from '../../test/browser/chromium.ts'
import { playgroundOver } from './served.ts'
import { SHOTS, type Shot, shownBy } from './shots.ts'

/** Sharp on the screens of most readers, and half as large as twice would be. */
const SCALE = 1.5

const FOLDER = new URL('./', import.meta.url).pathname

await using open = new AsyncDisposableStack()
const home = open.adopt(mkdtempSync(join(tmpdir(), 'vigil-pictures-')), (folder) =>
  rmSync(folder, { recursive: true, force: true }),
)
const { address } = open.use(await playgroundOver(home))
const unpacked = open.adopt(await unpack(), ({ remove }) => remove())
const browser = open.adopt(await launch(await startable([unpacked])), (one) => one.close())

const made: Record<string, string> = {}
for (const shot of SHOTS) {
  await take(shot)
  made[shot.file] = await shownBy(shot, address)
  console.log(`Took ${shot.file}.`)
}
writeFileSync(join(FOLDER, 'made.json'), `${JSON.stringify(made, undefined, 2)}\n`)

async function take({ file, path, theme, width, height }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(FOLDER, file) })
  await context.close()
}
