import { SYLLABLES, type Syllable } from '#store/names/syllables.ts'
import type { WrittenName } from '#store/names/types.ts'
import { inWadeGiles } from '#store/names/wade-giles.ts'
import { FAMILIES, GIVENS } from './characters.ts'
import { below, pick, picker, type Random, seeded } from './random.ts'

/** A made-up person. Any likeness to a real one is that of common names. */
export type Person = {
  readonly subject: number
  readonly id: string
  readonly latin: string
  readonly pinyin: string
  readonly hans: string
  readonly hant: string
  readonly wadeGiles: string
  readonly aliases: readonly { readonly written: string; readonly kind: WrittenName['kind'] }[]
  readonly prominence: number
}

const TITLES = ['General', 'Minister', 'Governor', 'Mayor', 'Secretary', 'Director', 'Professor']

const anyFamily = picker(FAMILIES)
const anyGiven = picker(GIVENS)

/** `count` people, the same for the same seed, best known first; subjects count from 1. */
export function makePeople(count: number, seed = 1): readonly Person[] {
  const random = seeded(seed)
  const ids = new Map<string, number>()
  // Prominence falls off as it does in news: a few known to all, most to nobody.
  return Array.from({ length: count }, (_, i) => makePerson(random, i + 1, count / (i + 1), ids))
}

function makePerson(
  random: Random,
  subject: number,
  prominence: number,
  ids: Map<string, number>,
): Person {
  const family = anyFamily(random)
  const given = Array.from({ length: random() < 0.15 ? 1 : 2 }, () => anyGiven(random))
  const toned = given.map((character) => character.pinyin)
  // An apostrophe parts syllables that would be read otherwise.
  const joined = toned.reduce((a, b) => (/^[aeoāáǎàēéěèōóǒò]/.test(b) ? `${a}’${b}` : a + b))
  const pinyin = `${family.pinyin} ${capital(joined)}`
  const latin = withoutTones(pinyin)
  const plain = latin.toLowerCase().replace('’', '').replaceAll('ü', 'u').replace(' ', '-')
  const sameName = (ids.get(plain) ?? 0) + 1
  ids.set(plain, sameName)
  const wadeGiles = inOldSpelling(family.pinyin, toned)
  return {
    subject,
    id: sameName === 1 ? plain : `${plain}-${sameName}`,
    latin,
    pinyin,
    hans: family.hans + given.map((character) => character.hans).join(''),
    hant: family.hant + given.map((character) => character.hant).join(''),
    wadeGiles,
    aliases: makeAliases(random, latin, wadeGiles),
    prominence,
  }
}

/** Two or three of: titles, an old spelling, a misspelling. */
function makeAliases(random: Random, latin: string, wadeGiles: string): Person['aliases'] {
  const all: Person['aliases'] = [
    { written: `${pick(random, TITLES)} ${latin}`, kind: 'alias' },
    { written: `${pick(random, TITLES)} ${latin.split(' ')[0]}`, kind: 'alias' },
    { written: wadeGiles, kind: 'old-spelling' },
    { written: latin.replace(/n(?=g?\b)/, 'ng'), kind: 'misspelling' },
  ]
  const first = below(random, 2)
  const some = all.slice(first, first + 2 + below(random, 2))
  return some.filter(({ written }) => written !== latin)
}

/** Everything that Vigil would know of these people's names. */
export function writtenNames(people: readonly Person[]): readonly WrittenName[] {
  return people.flatMap(({ subject, prominence, ...person }) => {
    const rest = { subject, prominence, person: true, kind: 'name' } as const
    return [
      { ...rest, written: person.latin, script: 'latin' as const },
      { ...rest, written: person.hans, script: 'hans' as const },
      { ...rest, written: person.hant, script: 'hant' as const },
      { ...rest, written: person.pinyin, script: 'pinyin' as const },
      { ...rest, written: person.id, script: 'id' as const, kind: 'id' as const },
      ...person.aliases.map((alias) => ({ ...rest, ...alias, script: 'latin' as const })),
    ]
  })
}

const SPELLED: ReadonlyMap<string, Syllable> = new Map(
  SYLLABLES.map((syllable) => [`${syllable.initial}${syllable.final}`, syllable]),
)

function inOldSpelling(family: string, given: readonly string[]): string {
  const spell = (toned: string): string => {
    const syllable = SPELLED.get(withoutTones(toned).toLowerCase())
    return syllable ? inWadeGiles(syllable)[0] : withoutTones(toned)
  }
  return `${capital(spell(family))} ${capital(given.map(spell).join('-'))}`
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** Drops the tones but keeps the ü, which is a letter of its own. */
const withoutTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
