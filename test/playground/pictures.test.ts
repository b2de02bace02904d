import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playgroundOver } from '../../docs/pictures/served.ts'
import { SHOTS, shownBy } from '../../docs/pictures/shots.ts'
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
    address = open.use(await playgroundOver(home)).address
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
