import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject, vi } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Brief } from '#core/brief.ts'
import type { Facts } from '#core/fact-store.ts'
import { type Newsroom, openNewsroom } from '#core/newsroom.ts'
import type { Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { currentSnapshot } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { openDigests } from '../fixtures/digests.ts'

// A walk over everything asks thousands of questions.
vi.setConfig({ testTimeout: 120_000 })

export type ShippedDesk = {
  readonly facts: Facts
  readonly newsroom: Newsroom
  /** Answers a line as a person types it, in English when nothing else is said. */
  readonly ask: (line: string, language?: Language) => Promise<Brief>
  /** The same, and the answer must be one: anything else fails the test with what was said. */
  readonly answer: (line: string) => Promise<Brief>
  /** The same, and the answer must be a mistake of the asker. */
  readonly mistake: (line: string) => Promise<Brief>
}

/** The day every test of the shipped pack is asked on. */
export const NOW = new Date('2026-11-23T12:00:00Z')

/** All commands over the shipped pack: the real store, all languages, a clock that stands still. */
export async function openDesk(): Promise<ShippedDesk> {
  const facts = openFacts(inject('snapshot') ?? (await built()))
  afterAll(() => facts[Symbol.dispose]())
  const { digests, state } = await openDigests({ facts: () => facts, now: () => NOW })
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now: () => NOW,
    changes: state.changes,
    digests,
    report: (fault) => {
      throw fault
    },
  })
  // Each question comes from another reader, so that none meets what another one watches.
  let readers = 0
  const ask = (line: string, language: Language = 'en') => {
    readers += 1
    // What only admins may ask is asked by one.
    const access = /^(?:admin|review)\b/.test(line) ? 'admin' : 'reader'
    return newsroom.askLine(line, { id: `reader ${readers}`, access, language })
  }
  const expecting = (outcome: Brief['outcome']) => async (line: string) => {
    const brief = await ask(line)
    if (brief.outcome !== outcome) {
      throw new Error(`“${line}” should be ${outcome}, but: ${brief.outcome}, ${brief.summary}`)
    }
    return brief
  }
  return { facts, newsroom, ask, answer: expecting('answered'), mistake: expecting('mistaken') }
}

/** Where no snapshot was built for the whole run, a file builds its own. */
async function built(): Promise<string> {
  const snapshots = mkdtempSync(join(tmpdir(), 'vigil-shipped-'))
  afterAll(() => rmSync(snapshots, { recursive: true, force: true }))
  return (await currentSnapshot({ data: 'data', snapshots })).path
}
