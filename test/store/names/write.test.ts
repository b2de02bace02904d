import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { commonHanPairs } from '#store/names/han.ts'
import type { WrittenName } from '#store/names/types.ts'
import { writeNames } from '#store/names/write.ts'
import { type Named, namesOf, searchOver } from './people.ts'

const han = await commonHanPairs()

function written(names: readonly WrittenName[]): Database.Database {
  const db = new Database(':memory:')
  writeNames(db, names, han)
  return db
}

const rowsOf = (db: Database.Database, table: string): readonly unknown[] =>
  db.prepare(`SELECT * FROM ${table}`).all()

const many: readonly Named[] = Array.from({ length: 300 }, (_, i) => ({
  id: `li-${i}`,
  en: `Li ${String.fromCharCode(65 + (i % 26))}ing${'x'.repeat(i % 7)}`,
  hans: `李${String.fromCodePoint(0x4e00 + i)}明`,
  // No two are equally well known.
  prominence: Math.exp(((i * 37) % 300) / 30),
}))

describe('writing names', () => {
  it('gives the same rows for the same names', () => {
    const [one, other] = [written(namesOf(many)), written(namesOf(many))]
    for (const table of ['name', 'form', 'head', 'spelling', 'del', 'han']) {
      expect(rowsOf(one, table)).toEqual(rowsOf(other, table))
    }
  })

  it('keeps the names as written, in their order, and says how many there are', () => {
    const db = new Database(':memory:')
    const names = namesOf([{ id: 'qin-gang', en: 'Qin Gang', hans: '秦刚' }])
    expect(writeNames(db, names, han)).toBe(4)
    expect(db.prepare('SELECT written, kind FROM name ORDER BY nid').raw().all()).toEqual([
      ['Qin Gang', 'name'],
      ['秦刚', 'name'],
      ['qin-gang', 'id'],
      ['qg', 'initials'],
    ])
  })

  it('leaves the transaction to the caller', () => {
    const db = new Database(':memory:')
    expect(() =>
      db.transaction(() => {
        writeNames(db, namesOf(many), han)
        throw new Error('the pack has a mistake')
      })(),
    ).toThrow('the pack has a mistake')
    expect(rowsOf(db, 'sqlite_schema')).toEqual([])
  })

  it('learns a pair of characters that only the data has', async () => {
    const { exact } = await searchOver([
      { id: 'one', en: 'One', hans: '张甲', hant: '張乙' },
      { id: 'two', en: 'Two', hans: '李甲甲' },
    ])
    expect(exact('李乙甲')).toEqual(['two: other-script'])
  })

  it('writes nothing but the names where there is nothing to look for', async () => {
    const { exact, near, suggest } = await searchOver([{ id: '-', en: '…', person: false }])
    expect([...exact('…'), ...near('…'), ...suggest('')]).toEqual([])
  })
})

describe('a beginning that many share', () => {
  it('gives the ten best known of all, as sorting them would', async () => {
    const { names } = await searchOver(many)
    const best = many
      .map(({ prominence = 1 }, i) => ({ subject: i + 1, prominence }))
      .sort((a, b) => b.prominence - a.prominence || a.subject - b.subject)
      .map(({ subject }) => subject)
    for (const typed of ['li', 'Lì', '李', '']) {
      expect(names.suggest(typed, 10).map((hit) => hit.subject)).toEqual(best.slice(0, 10))
    }
    expect(names.suggest('li', 25).map((hit) => hit.subject)).toEqual(best.slice(0, 25))
  })

  it('still gives as many when some are left out', async () => {
    const { names } = await searchOver(many)
    const hits = names.suggest('li', 10, (subject) => subject % 7 === 0)
    expect(hits.map((hit) => hit.subject % 7)).toEqual(Array(10).fill(0))
    expect(names.suggest('李', 10, () => false)).toEqual([])
  })
})
