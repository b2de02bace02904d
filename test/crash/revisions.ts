import { mkdirSync } from 'node:fs'
import { checkPack } from '#pack/check/check.ts'
import type { PackFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { revisionOf } from '#store/revision.ts'
import { bytesOf, goodFiles, textOf } from '../fixtures/packs.ts'

/** How the claim begins that is told on the first day and taken back on the second. */
export const WRONG = 'Struck off the list of made-up ministers.'

/** Why it is taken back: what every message that told it must show in the end. */
export const WHY = 'The notice was read wrongly'

const PERSON = 'people/person-one.yaml'
const EXPELLED = `  - id: person-one-expelled
    kind: case
    stage: expelled
    line: Expelled.
    date: "2020-12-01"
    certainty: official
    reason: given
    citations: [notice-2020]
`
const STRUCK = EXPELLED.replace('Expelled.', WRONG)
const RETRACTED = `${STRUCK}    retracted: {on: "2026-11-26", why: ${WHY}}\n`
const SENTENCED = `    - stage: sentenced
      date: "2021-08-31"
      sentence: three made-up years
`
const INVESTIGATED = `    - stage: under-investigation
      date: "2020-06-10"
`
const TALK = `
  - id: person-two-talk
    kind: statement
    line: Spoke of three offices.
    date: "2021-08-20"
    certainty: official
    reason: none-needed
    citations: [notice-2021]
`

/** Three revisions of a small pack: before the first day, of the first day and of the second. */
export async function buildRevisions(folder: string) {
  mkdirSync(folder, { recursive: true })
  const good = goodFiles()
  const before = changed(
    changed(good, PERSON, EXPELLED, ''),
    ...['cases/2020.yaml', SENTENCED, INVESTIGATED],
  )
  const first = changed(good, PERSON, EXPELLED, STRUCK)
  const second = changed(
    changed(good, PERSON, EXPELLED, RETRACTED),
    ...['people/person-two.yaml', SUPERSEDES, `${SUPERSEDES}${TALK}`],
  )
  return {
    before: await build(before, folder),
    first: await build(first, folder),
    second: await build(second, folder),
  }
}

const SUPERSEDES = '    supersedes: person-two-first-count\n'

function changed(files: PackFiles, name = '', from = '', to = ''): PackFiles {
  return files.map((one) => {
    if (one.file !== name) return one
    const [head, tail, ...more] = textOf(one.bytes).split(from)
    if (tail === undefined || more.length > 0) throw new Error(`${name} holds it not once: ${from}`)
    return { file: name, bytes: bytesOf(`${head}${to}${tail}`) }
  })
}

/** Builds the snapshot and gives its path. */
async function build(files: PackFiles, folder: string): Promise<string> {
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  return await buildSnapshot(pack, revisionOf(files), folder)
}
