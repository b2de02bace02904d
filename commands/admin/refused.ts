import { answered } from '#core/answer.ts'
import { type Brief, type File, type Line, list, paragraph, quiet } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'

/** As many findings, and characters of them, as one reads in a message. */
const SHOWN_MAX = 8
const CHARACTERS_MAX = 1_600

/** What is wrong with a pack: in the message while that is short, else all of it in a file. */
export function refusedBrief(findings: readonly string[], desk: Desk): Brief {
  const said = desk.words.revisions.refused
  const shown = firstOf(findings)
  const isCut = shown.length < findings.length
  const summary = said.summary(findings.length)
  return answered({
    // The asker can put it right, and nothing was done.
    outcome: 'mistaken',
    title: said.title(findings.length),
    summary,
    tone: 'notice',
    blocks: [
      paragraph([summary]),
      isCut && shown.length > 0
        ? paragraph([quiet(said.first(shown.length, findings.length))])
        : undefined,
      shown.length > 0 ? list(shown.map(findingLine)) : undefined,
      paragraph([said.next]),
    ],
    ...(isCut ? { file: findingsFile(summary, findings) } : {}),
    footer: [],
    seenBy: 'asker',
  })
}

/** The first findings that fit, each whole. */
function firstOf(findings: readonly string[]): readonly string[] {
  let characters = 0
  return findings.slice(0, SHOWN_MAX).filter((finding) => {
    characters += finding.length
    return characters <= CHARACTERS_MAX
  })
}

/** `people/somebody.yaml:12:9: …`: where it stands as it is typed, then what is wrong. */
function findingLine(finding: string): Line {
  const [, place, rest] = /^([^\s:]+:\d+:\d+): (.*)$/s.exec(finding) ?? []
  return place === undefined || rest === undefined ? [finding] : [{ code: place }, ' ', rest]
}

const findingsFile = (summary: string, findings: readonly string[]): File => ({
  name: 'findings.txt',
  mediaType: 'text/plain',
  text: `${summary}\n\n${findings.map((finding) => `${finding}\n`).join('')}`,
})
