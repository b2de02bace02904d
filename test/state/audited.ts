import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import type { Fault } from '#core/errors.ts'
import type { Keeping } from '#core/keeping.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { wordsIn } from '#core/words-in.ts'
import { EDITOR, NEWS, openScene } from '../commands/digest-scene.ts'

/** A newsroom that keeps an audit; only what an entry says of a change is looked at. */
export async function audited() {
  const { digests, state, shipped } = await openScene()
  const faults: Fault[] = []
  let isFull = false
  const audit: Keeping['audit'] = {
    ...state.audit,
    append: async (entry) => {
      if (isFull) throw new Error('the disk is full')
      return await state.audit.append(entry)
    },
  }
  const newsroom = openNewsroom({
    commands,
    facts: () => shipped,
    words: wordsIn,
    now: () => new Date('2026-11-26T09:00:00Z'),
    watches: state.watches,
    changes: state.changes,
    digests,
    keeping: { audit } as Keeping, // Nothing else is asked of it here.
    report: (fault) => {
      faults.push(fault)
      return 'a1b2'
    },
  })
  const entries = async () => {
    const { rows } = await state.audit.read({ offset: 0, limit: 100 })
    return rows.map(({ seq: _, at: __, previous: ___, hash: ____, ...entry }) => entry)
  }
  const ask = (line: string, asker: Asker = EDITOR) => newsroom.askLine(line, asker)
  return {
    ask,
    entries,
    audit: state.audit,
    digests,
    watches: state.watches,
    faults,
    fill: () => {
      isFull = true
    },
    /** Asks, and gives the one entry that came of it. */
    async change(line: string, asker: Asker = EDITOR) {
      const before = (await entries()).length
      const brief = await ask(line, asker)
      const [newest, ...others] = await entries()
      if (brief.outcome !== 'answered' || others.length !== before || !newest)
        throw new Error(`${line}: ${brief.summary}: ${others.length + 1 - before} entries`)
      return newest
    },
    async setUp(line = 'digest subscribe when:"weekdays 08:30" cap:5') {
      await ask(line)
      const id = (await digests.at(NEWS)).at(-1)?.id
      if (id === undefined) throw new Error(`${line} set nothing up`)
      return id
    },
  }
}
