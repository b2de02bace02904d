import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderConsole } from '#adapters/console/render.ts'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { checkPack } from '#pack/check/check.ts'
import { type Pack, readFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { foldLatin } from '#store/names/fold.ts'
import { openFacts } from '#store/open.ts'
import { printTable, time } from '../measure.ts'
import { bareReads } from './bare.ts'
import { bareBuildMs } from './build.ts'
import { generatedPack } from './generated-pack.ts'

const ASKER = { id: 'bench', access: 'reader' as const }

/** Questions beside the bare reads behind them, at the shipped pack and at `people` made-up ones. */
export async function benchAsk(people: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-'))
  try {
    const startedMs = performance.now()
    const { pack } = checkPack(readFiles('data'))
    console.log(
      `\nShipped pack: read and checked in ${(performance.now() - startedMs).toFixed(0)} ms`,
    )
    await benchPack(pack, 'shipped', folder)
    console.log(`\n${people.toLocaleString('en')} generated subjects`)
    await benchPack(generatedPack(people), 'generated', folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchPack(pack: Pack, revision: string, folder: string): Promise<void> {
  const startedMs = performance.now()
  const path = await buildSnapshot(pack, revision, folder)
  const buildMs = performance.now() - startedMs
  const bareMs = bareBuildMs(path, join(folder, 'bare.sqlite'))
  using facts = openFacts(path)
  const bare = bareReads(path)
  const names = subjectsOf(pack)
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: () => en,
    now: () => new Date(),
    report: String,
  })
  const who = (name: string) => newsroom.askLine(`who ${name}`, ASKER)
  const brief = await who(names[0]?.id ?? '')
  const rows = [
    await row(
      'who, Brief included',
      names,
      ({ id }) => who(id),
      ({ key }) => bare.who(key),
    ),
    await row(
      'autocomplete, 4 letters',
      names,
      ({ name }) => facts.completions(name.slice(0, 4), 10),
      ({ key }) => bare.complete(key.slice(0, 3)),
    ),
    await row(
      'exact name',
      names,
      ({ name }) => facts.exactly(name),
      ({ key }) => bare.name(key),
    ),
    await row(
      'name with one typo',
      names,
      ({ typo }) => facts.nearly(typo, 3),
      ({ key }) => bare.name(key),
    ),
    await row(
      'search, one word',
      names,
      ({ name }) => facts.search(name, { offset: 0, limit: 8 }),
      ({ name }) => bare.search(`"${name}"`),
    ),
  ]
  printTable(['µs', 'p50', 'p99', 'bare p50', 'ratio'], rows)
  const { p50 } = await time([brief], (one) =>
    renderConsole(one, { columns: 100, colour: false, links: false }),
  )
  console.log(`rendering one card for the terminal: ${p50.toFixed(0)} µs`)
  console.log(
    `snapshot: ${(statSync(path).size / 1e6).toFixed(1)} MB, built and verified in ${buildMs.toFixed(0)} ms; bare inserts ${bareMs.toFixed(0)} ms; ratio ${(buildMs / bareMs).toFixed(1)}`,
  )
  bare.close()
}

async function row<T>(
  what: string,
  inputs: readonly T[],
  ours: (input: T) => unknown,
  theirs: (input: T) => unknown,
) {
  const mine = await time(inputs, ours)
  const bare = await time(inputs, theirs)
  return [what, mine.p50, mine.p99, bare.p50, mine.p50 / bare.p50] as const
}

type Subject = {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly typo: string
}

/** Up to 500 people spread over the pack, with their folded name and a misspelling of it. */
function subjectsOf(pack: Pack): Subject[] {
  const people = [
    ...pack.people.map(({ record }) => record),
    ...pack.cases.flatMap(({ record: { person } }) => (typeof person === 'string' ? [] : [person])),
  ]
  const step = Math.max(1, Math.floor(people.length / 500))
  return people
    .filter((_, i) => i % step === 0)
    .map(({ id, names }) => ({
      id,
      name: names.en,
      key: foldLatin(names.en),
      typo: `${names.en.slice(0, 3)}${names.en.slice(4)}`,
    }))
}
