import { type Block, heading, type Line, line, list, quiet } from '#core/brief.ts'
import type { Figure } from '#core/catalogue.ts'
import type { Desk } from '#core/command.ts'

/** How many remarks on coverage are shown, the newest. */
const REMARKS_MAX = 4

/** Why figures differ from the rows, and what the rows lack or add; nothing when neither is known. */
export function whyBlocks(
  figures: readonly Figure[],
  remarks: readonly { period: string; remark: string }[],
  { words }: Desk,
): Block[] {
  const differs = [...new Set(figures.flatMap((figure) => figure.differs ?? []))]
  const earlier = remarks.slice(0, -REMARKS_MAX)
  const lines = [
    ...differs.map((why): Line => [why]),
    ...remarks
      .slice(-REMARKS_MAX)
      .map(({ period, remark }) => line`${words.date(period)}: ${remark}`),
    ...(earlier.length > 0 ? [[quiet(left(earlier.length, words))]] : []),
  ]
  return lines.length === 0 ? [] : [heading('What the rows here lack or add'), list(lines)]
}

const left = (count: number, words: Desk['words']): string =>
  `${words.count(count, 'remark', 'remarks')} on earlier times not shown; until: with an earlier day shows them.`
