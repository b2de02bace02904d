import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlayground } from '#root/playground.ts'
import { parsePlayground } from '#root/settings/playground.ts'
import { SHOTS, shownBy, TAKEN } from '../../docs/pictures/shots.ts'
import { homeWithFacts } from '../browser/pages.ts'

const FOLDER = 'docs/pictures'
const made: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(`${FOLDER}/made.json`, 'utf8'),
)

describe('the pictures of the README', () => {
  const open = new AsyncDisposableStack()
  let address = ''
  beforeAll(async () => {
    const home = open.adopt(homeWithFacts(), (folder) => rmSync(folder, { recursive: true }))
    const served = await startPlayground({
      config: { home, data: 'data' },
      io: { stderr: process.stderr, env: {} },
      settings: { ...parsePlayground({}), port: 0 },
      mode: 'sandbox',
      report: (fault) => {
        throw fault
      },
      now: () => TAKEN,
    })
    address = open.use(served).address
  })
  afterAll(() => open.disposeAsync())

  it.each(
    SHOTS,
  )('$file shows what the page shows today (else: npm run docs:pictures)', async (shot) => {
    expect(existsSync(`${FOLDER}/${shot.file}`)).toBe(true)
    expect(await shownBy(shot, address)).toBe(made[shot.file])
  })

  it('all stand in it, with words for those who do not see them', () => {
    const shown = [
      ...readFileSync('README.md', 'utf8').matchAll(/!\[([^\]]*)\]\(docs\/pictures\/([^)]+)\)/g),
    ]
    expect(shown.map(([, , file]) => file).toSorted()).toEqual(
      SHOTS.map(({ file }) => file).toSorted(),
    )
    for (const [, words] of shown) expect(words?.length).toBeGreaterThan(40)
  })
})
