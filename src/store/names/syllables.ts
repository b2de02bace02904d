/** The finals that each initial takes in standard pinyin. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe',
  l: 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u ua uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a o e i ao ou an in ang ing ong u ue uan un',
  w: 'a o ai ei an en ang eng u',
}

/** A syllable of standard pinyin without its tone, in its two parts. */
export type Syllable = { readonly initial: string; readonly final: string }

/** Every syllable of standard pinyin, about 400, by initial. */
export const SYLLABLES: readonly Syllable[] = Object.entries(FINALS).flatMap(([initial, finals]) =>
  finals.split(' ').map((final) => ({ initial, final })),
)

const FOLDED: ReadonlySet<string> = new Set(
  SYLLABLES.map(({ initial, final }) => `${initial}${final.replace('ü', 'u')}`),
)

/** A folded word of pinyin in its syllables. `undefined` when it is not pinyin. */
export const inSyllables = (word: string): readonly string[] | undefined => segment(word, FOLDED)

/**
 * Cuts a word into known syllables, the longest that fits first. `undefined` when it cannot be
 * cut. Takes time in proportion to the word: cuts are found from the end, never tried twice.
 */
export function segment(
  word: string,
  known: { has(syllable: string): boolean },
): readonly string[] | undefined {
  const lengthMax = 7
  const nextCut = new Int32Array(word.length + 1).fill(-1)
  nextCut[word.length] = word.length
  for (let from = word.length - 1; from >= 0; from--) {
    for (let to = Math.min(word.length, from + lengthMax); to > from; to--) {
      if (nextCut[to] === -1 || !known.has(word.slice(from, to))) continue
      nextCut[from] = to
      break
    }
  }
  if (word === '' || nextCut[0] === -1) return undefined
  const syllables: string[] = []
  for (let from = 0; from < word.length; ) {
    const to = nextCut[from] ?? word.length
    syllables.push(word.slice(from, to))
    from = to
  }
  return syllables
}
