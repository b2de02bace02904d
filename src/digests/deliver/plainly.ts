import { type Brief, paragraph } from '#core/brief.ts'

/** The one sentence of a Brief without anything a platform could find wrong with its form. */
export const plainly = ({ summary, ...brief }: Brief): Brief => {
  const { page: _page, records: _records, file: _file, asks: _asks, ...rest } = brief
  return {
    ...rest,
    summary,
    blocks: [paragraph([summary])],
    footnotes: [],
    actions: [],
    footer: [],
  }
}
