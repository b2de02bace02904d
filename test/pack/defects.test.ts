import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { readFiles } from '#pack/read.ts'
import { currentSnapshot } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { BAD_PACK, GOOD_PACK, textOf } from '../fixtures/packs.ts'

/** What the bad pack announces, line by line: `# expect: these words + and these, for another`. */
const expected = readFiles(BAD_PACK).flatMap(({ file, bytes }) =>
  textOf(bytes)
    .split('\n')
    .flatMap((text, i) =>
      (text.split('# expect: ')[1] ?? '')
        .split(' + ')
        .filter((words) => words !== '')
        .map((words) => ({ file, line: i + 1, words })),
    ),
)

it('announces well over thirty mistakes, of more than thirty kinds', () => {
  expect(expected.length).toBeGreaterThan(80)
  expect(new Set(expected.map(({ words }) => words)).size).toBeGreaterThan(30)
})

it('finds every mistake of a bad pack in one run, each on its line, and no other', () => {
  const found = [...checkPack(readFiles(BAD_PACK)).findings]
  const missed = expected.filter((mistake) => !take(found, mistake))
  expect(missed).toEqual([])
  expect(found.map(writeFinding)).toEqual([])
})

it('says what to do about every single one, in one line that names its place', () => {
  for (const finding of checkPack(readFiles(BAD_PACK)).findings) {
    expect(writeFinding(finding)).toMatch(/^[\w./-]+\.yaml:\d+:\d+: .+\. Fix: \S.+\.$/u)
  }
})

it('lists the findings by file, line and column', () => {
  const places = checkPack(readFiles(BAD_PACK)).findings.map(
    ({ file, line, column }) =>
      `${file} ${String(line).padStart(6, '0')} ${String(column).padStart(6, '0')}`,
  )
  expect(places).toEqual([...places].sort())
})

it('goes on answering from the old snapshot while the data is bad', async () => {
  const folder = temporaryFolder()
  const places = { data: join(folder, 'data'), snapshots: join(folder, 'snapshots') }
  cpSync(GOOD_PACK, places.data, { recursive: true })
  const before = await currentSnapshot(places)
  rmSync(places.data, { recursive: true })
  cpSync(BAD_PACK, places.data, { recursive: true })

  const after = await currentSnapshot(places)

  expect(after).toMatchObject({ revision: before.revision, path: before.path })
  expect(after.refused).toBe(expected.length)
  using facts = openFacts(after.path)
  expect(facts.findSubject('person-one')?.name).toBe('Person One')
  expect(facts.findSubject('holder-one')).toBeUndefined()
})

/** Takes the finding that is the mistake out of the list, if it is there. */
function take(found: Finding[], mistake: (typeof expected)[number]): boolean {
  const at = found.findIndex(
    ({ file, line, problem, fix }) =>
      file === mistake.file &&
      line === mistake.line &&
      `${problem}. Fix: ${fix}`.includes(mistake.words),
  )
  if (at >= 0) found.splice(at, 1)
  return at >= 0
}
