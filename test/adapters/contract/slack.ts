import { createHash } from 'node:crypto'
import { readPress } from '#core/press.ts'
import { LANGUAGES } from '#core/words.ts'
import { jsonOf, listOf, objectsIn, textOf } from '../../platforms/slack/json.ts'
import { pressables, wordsOf } from '../slack/render/reading.ts'
import { allParts } from '../slack/render/shown.ts'
import { type Adapter, lettersOf } from './read.ts'

const key = (line: string) => createHash('sha256').update(line).digest('base64url').slice(0, 22)

export const slack: Adapter = {
  name: 'Slack',
  languages: LANGUAGES,
  async read(brief, question, words) {
    const parts = allParts(brief, { question, words, lines: { key } })
    const blocks = parts.flatMap(({ message }) => message.blocks)
    const kept = new Map(parts.flatMap((part) => part.kept.map((line) => [key(line), line])))
    const carried = pressables(blocks).flatMap((one) => [
      one['value'],
      ...listOf(one['options']).map((option) => jsonOf(option)['value']),
    ])
    const presses = carried
      .flatMap((value) => textOf(value) ?? [])
      .map((id) => readPress(id, { find: async (wanted) => kept.get(wanted) }))
    return {
      words: lettersOf(blocks.map(wordsOf).join('\n')),
      links: new Map(
        [...objectsIn(blocks)].flatMap(([{ type, text, url }]) => {
          const number = /^\[(\d+)\]$/.exec(textOf(text) ?? '')?.[1]
          return type === 'link' && number ? [[Number(number), String(url)] as const] : []
        }),
      ),
      offered: (await Promise.all(presses)).flatMap((press) => press?.line ?? []),
    }
  },
}
