import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFacts } from '#store/open.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { installation, titled } from './installation.ts'

describe('a build that is killed half-way', () => {
  const script = new URL('./killed-build.ts', import.meta.url).pathname

  it('leaves the old snapshot serving, and what it left is tidied by the next build', async () => {
    const { current, put, data, snapshots, names } = installation(goodFiles())
    const before = await current()
    const bytes = readFileSync(before.path)
    put(titled('Newer facts'))

    const child = spawnSync(process.execPath, [script, data, snapshots], { encoding: 'utf8' })
    expect({ said: child.stdout, signal: child.signal }).toEqual({
      said: 'half written',
      signal: 'SIGKILL',
    })
    expect(names()).toEqual(
      ['current.json', `.building-${child.pid}.sqlite`, `facts-${before.revision}.sqlite`].sort(),
    )
    using facts = openFacts(before.path)
    expect(facts.about().title).toBe('Made-up facts for the tests')
    expect(readFileSync(before.path).equals(bytes)).toBe(true)

    const after = await current()
    expect(names()).toEqual(
      ['current.json', ...[before, after].map(({ revision }) => `facts-${revision}.sqlite`)].sort(),
    )
    expect(facts.about().title).toBe('Made-up facts for the tests')
  }, 30_000)

  it('but the file of a build that still runs is left alone', async () => {
    const { current, snapshots, names } = installation(goodFiles())
    mkdirSync(snapshots)
    const theirs = `.building-${process.ppid}.sqlite`
    writeFileSync(join(snapshots, theirs), 'still being written')
    await current()
    expect(names()).toContain(theirs)
  })

  it('so are a pointer and a journal that a dead process left, once something is built', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const { current, snapshots, names } = installation(goodFiles())
    mkdirSync(snapshots)
    for (const name of [`.current-${dead}.json`, `.building-${dead}.sqlite-journal`])
      writeFileSync(join(snapshots, name), 'half')
    const { revision } = await current()
    expect(names()).toEqual(['current.json', `facts-${revision}.sqlite`])
  })

  it('two builds at once in one process both end with the snapshot', async () => {
    const { current } = installation(goodFiles())
    const [one, two] = await Promise.all([current(), current()])
    expect(one.path).toBe(two.path)
    using facts = openFacts(one.path)
    expect(facts.about().counts['people']).toBe(5)
  })
})
