import type { Facts } from '../fact-store.ts'
import type { Subject } from '../facts.ts'
import { nearestWords } from '../near-words.ts'
import { createSeen } from '../seen.ts'
import { sectorsInChinese } from '../words/sectors.ts'
import { bodyIdOf } from './body-id.ts'
import type { NamedField } from './filter.ts'
import { slugOf } from './slug.ts'

/** Something a filter can name: `id` is how it is written in a filter. */
export type Named = Omit<Subject, 'type'>

/** Who and what is called how: what a filter’s names are looked up in. */
export type FilterNames = {
  /** What has exactly this id or name; several where namesakes share it. */
  readonly exactly: (field: NamedField, typed: string) => readonly Named[]
  /** What is called something close to it, best first, at most `limit`. */
  readonly nearly: (field: NamedField, typed: string, limit: number) => readonly Named[]
}

/** The names of a store, which can also be completed and shown. */
export type StoreNames = FilterNames & {
  readonly completions: (field: NamedField, typed: string, limit: number) => readonly Named[]
  readonly find: (field: NamedField, id: string) => Named | undefined
}

const TYPES = { person: ['person'], body: ['organisation'], post: ['post'] } as const

const WORDS_MAX = 1_000

/**
 * The people, bodies, posts and sectors of a store, by id or any written name. A body that only
 * cases name goes by that name as a slug: `body:jiangxi-cppcc`. Keep it for one revision only.
 */
export function namesFrom(facts: Facts): StoreNames {
  const typesOf = (field: NamedField) => (field === 'sector' ? undefined : TYPES[field])
  const listed = listedBy(facts)
  return {
    exactly(field, typed) {
      const types = typesOf(field)
      const found = types ? facts.exactly(typed, types).filter(({ how }) => how !== 'initials') : []
      const byId = found.filter(({ subject }) => subject.id === typed.trim().toLowerCase())
      const subjects = unique((byId.length === 1 ? byId : found).map(({ subject }) => subject))
      if (subjects.length > 0) return subjects
      const meant = [slugOf(typed), ...inChinese(field, typed)]
      return listed.where(field, ({ id }) => meant.includes(id), Number.POSITIVE_INFINITY)
    },
    nearly(field, typed, limit) {
      const types = typesOf(field)
      const slug = slugOf(typed)
      const close = nearestWords(slug, listed.ids(field), limit)
      const found = types
        ? [
            ...facts.exactly(typed, types),
            ...facts.completions(typed, limit, types).filter(({ how }) => how === 'prefix'),
            ...facts.nearly(typed, limit, types),
          ]
        : []
      return unique([
        ...found.map(({ subject }) => subject),
        ...listed.where(field, ({ id }) => close.includes(id), limit),
        ...(slug.length < 3 ? [] : listed.where(field, ({ id }) => id.includes(slug), limit)),
      ]).slice(0, limit)
    },
    completions(field, typed, limit) {
      const types = typesOf(field)
      const begun = types ? facts.completions(typed, limit, types) : []
      const slug = slugOf(typed)
      const chinese = inChinese(field, typed)
      const isMeant = ({ id }: Named) =>
        chinese.length > 0 ? chinese.includes(id) : id.includes(slug)
      const others = listed.where(field, isMeant, limit)
      return unique([...begun.map(({ subject }) => subject), ...others]).slice(0, limit)
    },
    find(field, id) {
      const subject = field === 'sector' ? undefined : facts.findSubject(id)
      return subject ?? listed.where(field, (one) => one.id === id, 1)[0]
    },
  }
}

const inChinese = (field: NamedField, typed: string): readonly string[] =>
  field === 'sector' ? sectorsInChinese(typed).map(slugOf) : []

/** Names that are nothing but ids, such as those of data that is still being checked. */
export const namesOfIds = (ids: Readonly<Record<NamedField, Iterable<string>>>): FilterNames => {
  const known = {
    person: new Set(ids.person),
    body: new Set(ids.body),
    post: new Set(ids.post),
    sector: new Set(ids.sector),
  }
  return {
    exactly: (field, typed) => (known[field].has(typed) ? [{ id: typed, name: typed }] : []),
    nearly: (field, typed, limit) =>
      nearestWords(typed, [...known[field]], limit).map((id) => ({ id, name: id })),
  }
}

/**
 * Takes every id as it stands: for filters that were read and written before, which must not break
 * because a later revision no longer has somebody they name.
 */
export const savedNames: FilterNames = {
  exactly: (_, typed) => (slugOf(typed) === typed ? [{ id: typed, name: typed }] : []),
  nearly: () => [],
}

/** What only cases name: sectors, and bodies that are no organisation of the store. */
function listedBy(facts: Facts) {
  const lists = {
    body: lazily(() => named(facts.caseWords('body', '', WORDS_MAX))),
    sector: lazily(() => named(facts.caseWords('sector', '', WORDS_MAX))),
  }
  const all = (field: NamedField) => (field === 'body' || field === 'sector' ? lists[field]() : [])
  // An organisation goes by its own id. Each is looked up, so only those that are wanted are.
  const isOwn = (field: NamedField, { id, name }: Named) =>
    field !== 'body' || bodyIdOf(name, facts) === id
  return {
    ids: (field: NamedField) => all(field).map(({ id }) => id),
    where: (field: NamedField, isWanted: (one: Named) => boolean, limit: number) =>
      all(field)
        .filter(isWanted)
        .slice(0, limit)
        .filter((one) => isOwn(field, one)),
  }
}

const named = (names: readonly string[]): readonly Named[] =>
  unique(names.map((name) => ({ id: slugOf(name), name })))

function unique(all: readonly Named[]): readonly Named[] {
  const isNew = createSeen(Number.POSITIVE_INFINITY)
  return all.filter(({ id }) => isNew(id))
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
