import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openServing } from '#root/serving.ts'
import { temporaryFolder } from './fixtures/folder.ts'
import { goodFiles } from './fixtures/packs.ts'
import { factsOver } from './store/built.ts'
import { titled } from './store/installation.ts'

const first = await factsOver(goodFiles())
const second = await factsOver(titled('Newer facts'))
const TITLES = { old: 'Made-up facts for the tests', new: 'Newer facts' }

function serve(path = first.path) {
  const serving = openServing(path, 0)
  onTestFinished(() => serving[Symbol.dispose]())
  return serving
}

const title = (serving: ReturnType<typeof serve>) => serving.facts().about().title

describe('a snapshot that is swapped', () => {
  it('serves whoever begins after, and whoever began before goes on with theirs', async () => {
    const serving = serve()
    await serving.during(async () => {
      const mine = serving.facts()
      await serving.swap(second.path)
      expect(title(serving)).toBe(TITLES.old)
      expect(serving.facts()).toBe(mine)
      await serving.during(async () => expect(title(serving)).toBe(TITLES.old))
      await serving.afresh(async () => expect(title(serving)).toBe(TITLES.new))
    })
    expect(title(serving)).toBe(TITLES.new)
    expect(serving.revision()).toBe(second.facts.about().revision)
  })

  it('is closed when the last work with it is over, and not before', async () => {
    const serving = serve()
    const old = serving.facts()
    const gate = Promise.withResolvers<void>()
    const works = [1, 2].map((n) =>
      serving.during(async () => {
        if (n === 2) await gate.promise
        return title(serving)
      }),
    )
    await serving.swap(second.path)
    await works[0]
    expect(old.about().title).toBe(TITLES.old)
    gate.resolve()
    expect(await works[1]).toBe(TITLES.old)
    expect(() => old.findSubject('person-one')).toThrow(/not open/)
  })

  it('is let go by work that fails, too', async () => {
    const serving = serve()
    const old = serving.facts()
    const failing = serving.during(async () => {
      await serving.swap(second.path)
      throw new Error('it fails')
    })
    await expect(failing).rejects.toThrow('it fails')
    expect(() => old.findSubject('person-one')).toThrow(/not open/)
  })

  it('holds nobody who was set off by work that is over', async () => {
    const serving = serve()
    const gate = Promise.withResolvers<void>()
    let left: Promise<string> | undefined
    await serving.during(async () => {
      left = gate.promise.then(() => serving.during(async () => title(serving)))
    })
    await serving.swap(second.path)
    gate.resolve()
    expect(await left).toBe(TITLES.new)
  })

  it('stays open a little for what holds on to nothing', async () => {
    const serving = openServing(first.path, 60_000)
    const old = serving.facts()
    await serving.swap(second.path)
    expect(old.about().title).toBe(TITLES.old)
    serving[Symbol.dispose]()
    expect(() => old.findSubject('person-one')).toThrow(/not open/)
  })

  it('500 times under questions answers all of them, each from one revision, the newest', async () => {
    const serving = serve()
    let isOver = false
    const seen = { asked: 0, mixed: 0, stale: 0 }
    const asking = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const newest = serving.revision()
        await serving.during(async () => {
          const { revision, title: before } = serving.facts().about()
          await turn()
          const after = serving.facts().about()
          seen.asked += 1
          if (after.revision !== revision || after.title !== before) seen.mixed += 1
          if (revision !== newest) seen.stale += 1
        })
        await turn()
      }
    })
    for (let n = 0; n < 500; n += 1) await serving.swap(n % 2 === 0 ? second.path : first.path)
    isOver = true
    await Promise.all(asking)
    expect(seen).toMatchObject({ mixed: 0, stale: 0 })
    expect(seen.asked).toBeGreaterThan(500)
  })
})

describe('a snapshot that is no good', () => {
  const damages: readonly [what: string, damage: (path: string) => void][] = [
    ['is not there', (path) => cpSync(path, `${path}.gone`)],
    ['was cut short', (path) => truncateSync(path, 20_000)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is no database', (path) => writeFileSync(path, 'x'.repeat(20_000))],
    [
      'is of an older format',
      (path) => alter(path, "UPDATE meta SET value = '6' WHERE key = 'format'"),
    ],
    [
      'is another revision than its name says',
      (path) => alter(path, "UPDATE meta SET value = '000000000000' WHERE key = 'revision'"),
    ],
    ['lacks a table', (path) => alter(path, 'DROP TABLE text')],
  ]

  it.each(damages)('because it %s is refused, and the old one serves', async (what, damage) => {
    const serving = serve()
    const name = `facts-${second.facts.about().revision}.sqlite`
    const path = join(temporaryFolder(), name)
    writeFileSync(path, readFileSync(second.path))
    damage(path)
    await expect(serving.swap(what === 'is not there' ? `${path}.none` : path)).rejects.toThrow()
    expect(title(serving)).toBe(TITLES.old)
    await serving.swap(second.path)
    expect(title(serving)).toBe(TITLES.new)
  })
})

function alter(path: string, sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}
