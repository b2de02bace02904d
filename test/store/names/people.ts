import Database from 'better-sqlite3'
import { commonHanPairs } from '#store/names/han.ts'
import { type NameSearch, openNames } from '#store/names/search.ts'
import type { NameHit, WrittenName } from '#store/names/types.ts'
import { writeNames } from '#store/names/write.ts'

/** A subject as a test writes it; what is left out it does not have. */
export type Named = {
  readonly id: string
  readonly en: string
  readonly hans?: string
  readonly hant?: string
  readonly pinyin?: string
  readonly also?: readonly (readonly [written: string, kind: WrittenName['kind']])[]
  readonly prominence?: number
  readonly person?: boolean
}

/** The names that subjects give, in the order a snapshot has them. Subjects count from 1. */
export function namesOf(subjects: readonly Named[]): readonly WrittenName[] {
  return subjects.flatMap(({ prominence = 1, person = true, ...named }, i) => {
    const rest = { subject: i + 1, prominence, person }
    const name = (written: string | undefined, script: WrittenName['script']) =>
      written === undefined ? [] : [{ ...rest, written, script, kind: 'name' as const }]
    return [
      ...name(named.en, 'latin'),
      ...name(named.hans, 'hans'),
      ...name(named.hant, 'hant'),
      ...name(named.pinyin, 'pinyin'),
      { ...rest, written: named.id, script: 'id' as const, kind: 'id' as const },
      ...(named.also ?? []).map(([written, kind]) => ({
        ...rest,
        written,
        script: /\p{Script=Han}/u.test(written) ? ('hans' as const) : ('latin' as const),
        kind,
      })),
    ]
  })
}

/** A snapshot in memory that holds these subjects, and what it answers, told by their ids. */
export async function searchOver(subjects: readonly Named[]) {
  const db = new Database(':memory:')
  writeNames(db, namesOf(subjects), await commonHanPairs())
  const names: NameSearch = openNames(db)
  const idOf = (hit: NameHit): string => subjects[hit.subject - 1]?.id ?? '?'
  const told = (hits: readonly NameHit[]): readonly string[] =>
    hits.map((hit) => `${idOf(hit)}: ${hit.how}`)
  return {
    db,
    names,
    exact: (text: string) => told(names.exact(text)),
    near: (text: string, limit = 10) => told(names.near(text, limit)),
    suggest: (text: string, limit = 10) => told(names.suggest(text, limit)),
  }
}
