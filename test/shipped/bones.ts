import { type Block, type Brief, type Line, plain } from '#core/brief.ts'
import { placeKey } from '#core/place.ts'

/** What an answer has beside its words: the same in every language. */
export const bonesOf = (brief: Brief) => ({
  outcome: brief.outcome,
  tone: brief.tone,
  seenBy: brief.seenBy,
  asks: brief.asks,
  actions: brief.actions.map(({ command, turns }) => [command, turns]),
  footnotes: brief.footnotes.map(({ number, id, title, url }) => [number, id, title, url]),
  records: brief.records,
  file: brief.file,
  page: brief.page && [brief.page.number, brief.page.of],
  footer: brief.footer.length,
  blocks: brief.blocks.map(({ kind }) => kind),
  marks: brief.blocks.flatMap(linesOf).map((line) => marksOf(line, brief)),
})

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.line]
    case 'list':
      return block.items
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'chart':
      return [[block.title], ...block.bars.map(({ label, value }): Line => [label, `${value}`])]
    case 'timeline':
      return []
    case 'code':
      return block.lines.map((line) => [line])
  }
}

/** What a line shows to be sure of, and what it leads to, in order. */
const marksOf = (line: Line, { outcome }: Brief) =>
  line.flatMap((span): readonly (string | number)[] => {
    if (typeof span === 'string') return []
    if ('certainty' in span) return [span.certainty]
    if ('note' in span) return [span.note]
    if ('to' in span) return [span.to]
    if ('place' in span) return [placeKey(span.place)]
    // A sentence about a mistake names commands as its language does, which run as well.
    if (outcome !== 'answered') return ['command']
    // How an option is written is shown with words of the language, and cannot be run.
    return 'command' in span ? [span.command] : []
  })

/** Every text of an answer that is read, without commands, addresses and marks. */
export const textsOf = (brief: Brief): readonly string[] => [
  brief.title,
  brief.summary,
  ...[...brief.blocks.flatMap(linesOf), ...brief.footer].map((line) => plain(line.filter(isRead))),
  ...brief.actions.flatMap(({ label, command }) => (command.endsWith(label) ? [] : [label])),
  ...brief.footnotes.map(({ published, remark = '' }) => `${published}、${remark}`),
  brief.page?.label ?? '',
]

const isRead = (span: Line[number]): boolean =>
  typeof span === 'string' ||
  !('command' in span || 'code' in span || 'note' in span || 'to' in span || 'place' in span)
