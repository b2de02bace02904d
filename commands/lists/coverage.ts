import { type Block, heading, type Line, list, quiet } from '#core/brief.ts'
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
      .map(({ period, remark }) => words.figures.remark(words.date(period), remark)),
    ...(earlier.length > 0 ? [[quiet(words.figures.earlierRemarks(earlier.length))]] : []),
  ]
  return lines.length === 0 ? [] : [heading(words.figures.lacksHeading), list(lines)]
}
