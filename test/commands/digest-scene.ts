import { inject } from 'vitest'
import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Obstacle } from '#core/messenger.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Place } from '#core/place.ts'
import { wordsIn } from '#core/words-in.ts'
import { openFacts } from '#store/open.ts'
import { openDigests } from '../fixtures/digests.ts'

export const NEWS: Place = { platform: 'discord', space: '900', kind: 'channel', id: '10001' }
export const OTHER: Place = { ...NEWS, id: '10002' }

/** Somebody who manages the news channel and asks in it. */
export const EDITOR: Asker = {
  id: 'discord:501',
  access: 'reader',
  place: NEWS,
  manages: [NEWS.id, OTHER.id],
  zone: 'Europe/Berlin',
}
/** Somebody who only reads there. */
export const READER: Asker = { id: 'discord:502', access: 'reader', place: NEWS, manages: [] }
/** The same in direct messages with the bot. */
export const ALONE: Asker = {
  ...READER,
  place: { platform: 'discord', space: '', kind: 'person', id: '502' },
}
export const STRANGER: Asker = {
  ...READER,
  id: 'discord:503',
  place: { ...NEWS, space: '901', id: '20001' },
  manages: ['20001'],
}
export const ADMIN: Asker = { id: 'discord:504', access: 'admin', place: NEWS }

/** A newsroom on the shipped facts at a moment, with a state file of its own. */
export async function openScene(start = '2026-11-26T09:00:00Z') {
  const shipped = openFacts(inject('snapshot'))
  let facts: Facts = shipped
  let at = new Date(start)
  let obstacles: readonly Obstacle[] = []
  const now = () => at
  const { digests, state, woken } = await openDigests({
    facts: () => facts,
    now,
    obstacles: () => obstacles,
  })
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now,
    watches: state.watches,
    changes: state.changes,
    digests,
    report: (fault) => {
      throw fault
    },
  })
  const ask = (line: string, asker: Asker = EDITOR) => newsroom.askLine(line, asker)
  return {
    ask,
    newsroom,
    digests,
    state,
    woken,
    shipped,
    /** Sets a digest up and gives its id. */
    async setUp(line = 'digest subscribe when:"weekdays 08:30"', asker: Asker = EDITOR) {
      const { title, summary } = await ask(line, asker)
      const [, id] = /^Digest ([a-z0-9]{6}) is set up$/.exec(title) ?? []
      if (id === undefined) throw new Error(`${line}: ${title}: ${summary}`)
      return id
    },
    to: (moment: string) => {
      at = new Date(moment)
    },
    /** Something is in the way of posting from now on. */
    block: (...some: readonly Obstacle[]) => {
      obstacles = some
    },
    /** A later revision of the facts is loaded. */
    load: async (revision: Facts) => {
      facts = revision
      return await state.changes.record(facts, now())
    },
  }
}
