/**
 * Words that judge a person, in the languages the store knows. A court, a notice or a named report
 * may say them; this store never does by itself.
 *
 * @see https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights
 * (article 14, paragraph 2: presumed innocent until proved guilty)
 */
const JUDGING: readonly RegExp[] = [
  /\b(?:corrupt|corruption|guilt|guilty|culprits?|crim(?:es?|inals?)|crook(?:s|ed)?|disgraced|traitors?|treason|spy|spies|turncoats?|defect(?:ed|ors?)|fugitives?|fled|brib(?:es?|ery|e-takers?)|graft|embezzle\w*|convict(?:s|ed|ion)?|fallen|purge[ds]?|purges|tigers?|cronies|stooges?)\b/giu,
  /贪官|贪污|貪污|贪腐|貪腐|腐败|腐敗|有罪|罪犯|罪人|犯罪|叛徒|叛逃|叛国|叛國|卖国|賣國|间谍|間諜|潜逃|潛逃|落马|落馬|受贿|受賄|行贿|行賄|蛀虫|蛀蟲|败类|敗類|内鬼|內鬼|老虎|苍蝇|蒼蠅|清洗/gu,
]

/** The campaign and its bodies are called after what they fight; that is nobody’s guilt. */
const NAMES =
  /anti-(?:corruption|graft|bribery)(?: campaign)?|anticorruption|反(?:贪腐|貪腐|腐败|腐敗|贪|貪)/giu

/** The first word of a text that judges somebody, with its place in it; undefined when none does. */
export function judgingIn(text: string): { word: string; at: number } | undefined {
  const ours = text.replaceAll(NAMES, (name) => ' '.repeat(name.length))
  const found = JUDGING.flatMap((words) => [...ours.matchAll(words)]).toSorted(
    (a, b) => a.index - b.index,
  )[0]
  return found && { word: found[0], at: found.index }
}
