/** The words closest to what was typed, best first: same beginning, or at most two letters off. */
export function nearestWords<W extends string>(
  typed: string,
  words: readonly W[],
  most: number,
): W[] {
  if (typed.length === 0 || typed.length > 40) return []
  return words
    .map((word) => ({ word, cost: word.startsWith(typed) ? 0.5 : editDistance(typed, word) }))
    .filter(({ word, cost }) => cost <= Math.min(2, Math.max(1, word.length - 2)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ word }) => word)
}

/** Letters to insert, delete or replace to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
