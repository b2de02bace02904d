import { renderConsole } from '#adapters/console/render.ts'
import { type Adapter, lettersOf } from './read.ts'

/** Wide enough that no line is wrapped, so that words stay in one piece. */
const LOOK = { columns: 500, colour: false, links: false }

export const terminal: Adapter = {
  name: 'terminal',
  languages: ['en'],
  async read(brief) {
    const text = renderConsole(brief, LOOK)
    const entries = [...text.matchAll(/^\[(\d+)\] .* (https?:\S+)$/gm)]
    const next = /^(?:Next|Try): (.*(?:\n {5,}.*)*)/m.exec(text)?.[1] ?? ''
    return {
      words: lettersOf(text),
      links: new Map(entries.map(([, number, url = '']) => [Number(number), url])),
      offered: next.split(/ · |\n/).map((command) => command.trim()),
    }
  },
}
