import { fold, isHan, joinTokens, type Simplify, tokens } from './fold.ts'
import { STANDING, type Standing, weigh } from './standing.ts'
import { inSyllables } from './syllables.ts'
import type { WrittenName } from './types.ts'

/** A key of a name, and how it stands among the others of that key. */
export type Form = { readonly key: string; readonly w: number; readonly nid: number }

/** A name longer than this many words is a description: `Kai-shek Chiang` has two, none has five. */
const TURNED_WORDS_MAX = 3

/** Kinds that begin with the family name. An alias may begin with a rank: `General Li`. */
const FAMILY_FIRST = new Set(['name', 'old-spelling', 'misspelling'])

/**
 * The keys a written name is found by: its own and, for a person in Latin letters, the one with
 * the family name last. Empty when nothing in it is a letter or a digit.
 */
export function formsOf(name: WrittenName, nid: number, simplify: Simplify): readonly Form[] {
  const key = fold(name.written, simplify)
  if (key === '') return []
  const own = { key, w: weigh(standingOfKind(name), name.prominence), nid }
  const turned = turnedKey(name)
  if (turned === undefined || turned === key) return [own]
  return [own, { key: turned, w: weigh(STANDING.turned, name.prominence), nid }]
}

function standingOfKind({ kind, person }: WrittenName): Standing {
  // CCDI is what that body is called; two letters may be anybody's initials.
  if (kind === 'initials' && person) return STANDING.initials
  if (kind === 'old-spelling') return STANDING.former
  return kind === 'misspelling' ? STANDING.misspelling : STANDING.own
}

function turnedKey({ person, script, kind, written }: WrittenName): string | undefined {
  if (!person || !FAMILY_FIRST.has(kind) || (script !== 'latin' && script !== 'pinyin'))
    return undefined
  const [family, ...given] = tokens(written)
  if (family === undefined || given.length === 0) return undefined
  return given.length < TURNED_WORDS_MAX ? joinTokens([...given, family]) : undefined
}

/**
 * The first letters of a person's name, one for each syllable where it is pinyin (`Li Shangfu`
 * gives `lsf`), else one for each word. `undefined` for any other name than a person's own.
 */
export function initialsOf({ person, script, kind, written }: WrittenName): string | undefined {
  if (!person || kind !== 'name' || (script !== 'latin' && script !== 'pinyin')) return undefined
  if (isHan(written)) return undefined
  // An apostrophe parts two syllables (`Bao'an`), so here, and only here, it parts words.
  const words = tokens(written.replace(/['’ʼ‘]/g, ' '))
  const syllables = words.flatMap((word) => inSyllables(word) ?? [word])
  if (words.length < 2) return undefined
  return syllables.map((syllable) => syllable[0]).join('')
}
