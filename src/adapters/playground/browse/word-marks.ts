/** A run of words that both sentences have, or that only the older or the newer one has. */
export type Marked = { readonly of: 'both' | 'before' | 'after'; readonly text: string }

/** Longer sentences are shown one after the other: nobody reads so many marks. */
const WORDS_MAX = 400

/**
 * What differs between two sentences, word by word; in Chinese, which sets no words apart, character
 * by character. Put together again, `both` and `before` are the older, `both` and `after` the newer.
 */
export function wordMarks(before: string, after: string): readonly Marked[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > WORDS_MAX || now.length > WORDS_MAX)
    return joined([
      { of: 'before', text: before },
      { of: 'after', text: after },
    ])
  const common = commonLengths(old, now)
  const marked: Marked[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [word = '', other = ''] = [old[i], now[j]]
    if (i < old.length && j < now.length && word === other) {
      marked.push({ of: 'both', text: word })
      i += 1
      j += 1
    } else if (
      j >= now.length ||
      (i < old.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      marked.push({ of: 'before', text: word })
      i += 1
    } else {
      marked.push({ of: 'after', text: other })
      j += 1
    }
  }
  return joined(marked)
}

/** Words with the space behind them, characters of Chinese, and marks by themselves. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []

/** How many words in a row, not side by side, the ends of both from each place on have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (!row) continue
      row[j] =
        old[i] === now[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

const lengthAt = (lengths: readonly Uint16Array[], i: number, j: number): number =>
  lengths[i]?.[j] ?? 0

/** Runs of the same kind as one, what was before ahead of what is now. */
function joined(all: readonly Marked[]): readonly Marked[] {
  const runs: Marked[] = []
  for (const one of all) {
    const last = runs.at(-1)
    if (last?.of === one.of) runs[runs.length - 1] = { of: one.of, text: last.text + one.text }
    else if (one.text !== '') runs.push(one)
  }
  return runs
}
