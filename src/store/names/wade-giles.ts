import { foldLatin, TYPED_MAX } from './fold.ts'
import { SYLLABLES, type Syllable, segment } from './syllables.ts'

/** More readings than this are not a name any more, they are a guess. */
const READINGS_MAX = 24
const SYLLABLES_MAX = 6

/** The initials that Wade-Giles writes otherwise. An apostrophe marks the breath. */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'p',
  p: "p'",
  d: 't',
  t: "t'",
  g: 'k',
  k: "k'",
  j: 'ch',
  q: "ch'",
  x: 'hs',
  zh: 'ch',
  ch: "ch'",
  r: 'j',
  z: 'ts',
  c: "ts'",
}

/** The finals that Wade-Giles writes otherwise, after any initial. */
const FINALS: Readonly<Record<string, string>> = {
  ian: 'ien',
  ie: 'ieh',
  ong: 'ung',
  iong: 'iung',
  üe: 'üeh',
  uo: 'o',
}

/** Syllables outside the rules, with the spellings in use, the standard one first. */
const IRREGULAR: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: "ch'ih",
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu tze',
  ci: "tz'u",
  si: 'ssu szu',
  e: 'o e',
  er: 'erh',
  ge: 'ko ke',
  ke: "k'o k'e",
  he: 'ho he',
  guo: 'kuo',
  kuo: "k'uo",
  huo: 'huo',
  shuo: 'shuo',
  gui: 'kuei',
  kui: "k'uei",
  yi: 'i yi',
  ye: 'yeh',
  you: 'yu',
  yan: 'yen',
  yong: 'yung',
  yu: 'yü',
  yue: 'yüeh',
  yuan: 'yüan',
  yun: 'yün',
}

/** How Wade-Giles writes a syllable of pinyin, the standard spelling first. */
export function inWadeGiles({ initial, final }: Syllable): readonly [string, ...string[]] {
  const [first, ...others] = IRREGULAR[`${initial}${final}`]?.split(' ') ?? []
  if (first !== undefined) return [first, ...others]
  // After j, q and x pinyin writes u for ü; Wade-Giles does not.
  const sounded = /^[jqx]$/.test(initial) ? final.replace(/^u/, 'ü') : final
  return [`${INITIALS[initial] ?? initial}${FINALS[sounded] ?? sounded}`]
}

/** Wade-Giles spelling to the pinyin it may stand for, the strict reading first. */
const READINGS: ReadonlyMap<string, readonly string[]> = readings()

function readings(): Map<string, string[]> {
  const table = new Map<string, string[]>()
  const add = (spelling: string, pinyin: string): void => {
    const known = table.get(spelling) ?? []
    if (!known.includes(pinyin)) table.set(spelling, [...known, pinyin])
  }
  const spelled = SYLLABLES.map((syllable) => ({
    pinyin: foldLatin(`${syllable.initial}${syllable.final}`),
    spellings: inWadeGiles(syllable),
  }))
  for (const { pinyin, spellings } of spelled) for (const s of spellings) add(s, pinyin)
  // Most people leave out the apostrophe and the dots, so the loose spellings come second.
  for (const { pinyin, spellings } of spelled) {
    for (const spelling of spellings) add(spelling.replace("'", '').replace('ü', 'u'), pinyin)
  }
  return table
}

/**
 * The keys a name may have in pinyin when it is read as Wade-Giles, likeliest first, at most 24.
 * Empty when it cannot be read so, or when reading it so changes nothing.
 */
export function wadeGilesKeys(text: string): readonly string[] {
  const syllables = spelledOut(text).map((word) => segment(word, READINGS))
  if (syllables.some((cut) => cut === undefined)) return []
  const inOrder = syllables.flatMap((cut) => cut ?? [])
  if (inOrder.length === 0 || inOrder.length > SYLLABLES_MAX) return []
  let keys: readonly string[] = ['']
  for (const syllable of inOrder) {
    const pinyin = READINGS.get(syllable) ?? []
    keys = keys.flatMap((key) => pinyin.map((reading) => key + reading)).slice(0, READINGS_MAX)
  }
  const asTyped = foldLatin(text)
  return keys.filter((key) => key !== asTyped)
}

/** Its words in lower case with only the marks that Wade-Giles needs: the apostrophe and the ü. */
function spelledOut(text: string): readonly string[] {
  return text
    .slice(0, TYPED_MAX)
    .replace(/[`´‘’‛ʻʼʽ′＇]/g, "'")
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0304?\u0308/g, 'ü')
    .replace(/[\p{M}\p{Cf}\p{Cs}]/gu, '')
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
}
