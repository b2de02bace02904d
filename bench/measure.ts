/** Medians and tails of one operation, in microseconds. */
export type Timing = { readonly p50: number; readonly p99: number }

/** Runs an operation over its inputs in turn until `forMs` have passed, after a warm-up. */
export async function time<T>(
  inputs: readonly T[],
  run: (input: T) => unknown,
  forMs = 700,
): Promise<Timing> {
  const samples: number[] = []
  for (const input of inputs.slice(0, 200)) await run(input)
  const endMs = performance.now() + forMs
  for (let i = 0; performance.now() < endMs || samples.length < 50; i += 1) {
    const input = inputs[i % inputs.length] as T // There is always at least one input.
    const startedMs = performance.now()
    await run(input)
    samples.push((performance.now() - startedMs) * 1000)
  }
  samples.sort((a, b) => a - b)
  return { p50: at(samples, 0.5), p99: at(samples, 0.99) }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Prints rows as aligned columns: text to the left, numbers to the right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [
    head,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell))),
  ]
  const widths = head.map((_, i) => Math.max(...cells.map((row) => String(row[i]).length)))
  for (const row of cells)
    console.log(
      row
        .map((cell, i) =>
          i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0),
        )
        .join('  '),
    )
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
