import type { DiscordMessage } from '#adapters/discord/render/render.ts'
import { readPress } from '#core/press.ts'
import { LANGUAGES } from '#core/words.ts'
import { lines, menus, pressable, reads, showAll } from '../discord/render/shown.ts'
import { type Adapter, lettersOf } from './read.ts'

export const discord: Adapter = {
  name: 'Discord',
  languages: LANGUAGES,
  async read(brief, question, words) {
    const messages = showAll(brief, { question, words })
    const marks = messages.flatMap(reads).flatMap((one) => one.marks)
    return {
      words: lettersOf(
        messages
          .flatMap(reads)
          .map(({ text }) => text)
          .join('\n'),
      ),
      links: new Map(
        marks.flatMap(({ text, to }) => {
          const number = /^\[(\d+)\]$/.exec(text)?.[1]
          return number && to ? [[Number(number), to] as const] : []
        }),
      ),
      offered: await offeredBy(messages),
    }
  },
}

async function offeredBy(messages: readonly DiscordMessage[]): Promise<readonly string[]> {
  const ids = messages.flatMap((message) => [
    ...pressable(message).map(({ id }) => id),
    ...menus(message).flatMap((options) => options.map(({ value }) => value)),
  ])
  const kept = new Map(messages.flatMap(({ kept }) => kept.map((line) => [lines.key(line), line])))
  const presses = ids.map((id) => readPress(id, { find: async (key) => kept.get(key) }))
  return (await Promise.all(presses)).flatMap((press) => press?.line ?? [])
}
