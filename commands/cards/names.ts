import type { Line } from '#core/brief.ts'
import type { Card } from '#core/fact-views.ts'
import type { Words } from '#core/words.ts'

/** "秦刚 · 秦剛 · Qín Gāng · misspelt in a report: Zhang Jingwen". Ids and initials are left out. */
export function namesLine({ names, subject }: Card, words: Words): Line {
  const own = names
    .filter(
      ({ kind, script, written }) => kind === 'name' && script !== 'id' && written !== subject.name,
    )
    .map(({ written }) => written)
  const others = names.flatMap(({ kind, written }) =>
    kind === 'name' || kind === 'id' || kind === 'initials'
      ? []
      : [`${words.frame.headed(words.nameKind[kind])}${written}`],
  )
  return words.people.names([...own, ...others].join(' · '), subject.id)
}
