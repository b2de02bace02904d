import { commands } from '#commands/index.ts'
import type { AuditEntry } from '#core/audit.ts'
import { noAudit } from '#core/audit.ts'
import type { Asker } from '#core/command.ts'
import type { Corrections, IdentityDecision, Overlay, Suggestion } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { GivenFile } from '#core/given-file.ts'
import type { Keeping } from '#core/keeping.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Place } from '#core/place.ts'
import type { Trials } from '#core/trials.ts'
import { wordsIn } from '#core/words-in.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from '../store/built.ts'

const HERE: Place = { platform: 'discord', space: '900', kind: 'channel', id: '10001' }

export const READER: Asker = { id: 'discord:501', access: 'reader', place: HERE }
export const OTHER: Asker = { id: 'discord:502', access: 'reader', place: HERE }
export const EDITOR: Asker = { id: 'discord:503', access: 'editor', place: HERE }
export const ADMIN: Asker = { id: 'discord:504', access: 'admin', place: HERE }

export const CLAIM = 'person-one-removed'

/** A whole suggestion of another date. */
export const WHOLE = `correct ${CLAIM} what:date value:2020-05-02 source:notice-2020`

const NOW = '2026-11-26T09:00:00Z'

const { facts } = await factsOver(goodFiles())

/** A newsroom over a small pack with everything that is suggested and decided kept in memory. */
export function openScene({ trials = noTrials, isBare = false }: Options = {}) {
  const audit: Pick<AuditEntry, 'actor' | 'action' | 'outcome' | 'why' | 'target'>[] = []
  const corrections = correctionsInMemory()
  const keeping: Keeping = {
    audit: {
      ...noAudit(),
      append: async (entry) => {
        audit.push(entry)
        return { ...entry, seq: audit.length, at: NOW, previous: '', hash: '' }
      },
    },
    corrections,
    trials,
    // No command of these tests comes near them.
    revisions: {} as Keeping['revisions'],
    operations: {} as Keeping['operations'],
  }
  const newsroom = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now: () => new Date(NOW),
    report: (fault) => {
      throw fault.cause ?? fault
    },
    ...(isBare ? {} : { keeping }),
  })
  const ask = (line: string, asker: Asker = READER) => newsroom.askLine(line, asker)
  return {
    ask,
    newsroom,
    corrections,
    audit,
    facts,
    /** Files a suggestion and gives its id. */
    async filed(line = WHOLE, asker: Asker = READER) {
      const { title, summary } = await ask(line, asker)
      const [, id] = /^Suggestion ([a-z0-9]{6}) is filed$/.exec(title) ?? []
      if (id === undefined) throw new Error(`${line}: ${title}: ${summary}`)
      return id
    },
  }
}

type Options = {
  readonly trials?: Trials
  /** Whether nothing is kept, as in a terminal. */
  readonly isBare?: boolean
}

const noTrials: Trials = {
  show: async () => {
    throw new Error('Nothing is tried here')
  },
}

/** An asker who attached a file. */
export const withFile = (asker: Asker, file: GivenFile): Asker => ({
  ...asker,
  fetchFile: async () => file,
})

/** The port by its promises: it keeps, refuses what was decided, and accepts any record but `bad`. */
function correctionsInMemory(): Corrections {
  const suggestions = new Map<string, Suggestion>()
  const overlays = new Map<string, Overlay>()
  const decisions: IdentityDecision[] = []
  let count = 0
  const newId = () => {
    count += 1
    return `s${String(count).padStart(5, '0')}`
  }
  const yamlOf = ({ claim, what, value = '' }: Suggestion) =>
    `- part: claim\n  record:\n    id: ${claim}\n    ${what}: "${value}"\n`
  const decided = (id: string, more: Partial<Suggestion>): Suggestion => {
    const known = suggestions.get(id)
    if (known?.state !== 'open') throw new Denied('suggestion-decided', 'It was decided already.')
    const next = { ...known, ...more, decidedAt: NOW }
    suggestions.set(id, next)
    return next
  }
  const overlay = (records: Overlay['records'], by: Asker, suggestion?: string): Overlay => {
    const made: Overlay = {
      id: newId(),
      suggestion,
      records,
      basis: records.map(() => ''),
      state: 'active',
      approvedBy: by.id,
      approvedAt: NOW,
    }
    overlays.set(made.id, made)
    return made
  }
  return {
    async suggest(suggested, by) {
      const made: Suggestion = { ...suggested, id: newId(), state: 'open', by: by.id, at: NOW }
      suggestions.set(made.id, made)
      return made
    },
    find: async (id) => suggestions.get(id),
    queue: async (state) => [...suggestions.values()].filter((one) => one.state === state),
    draft: async (one) => ({
      claim: facts.findClaim(one.claim),
      draft: { yaml: yamlOf(one), isComplete: facts.findSource(one.source) !== undefined },
    }),
    async approve(id, yaml, by) {
      const known = suggestions.get(id)
      if (yaml?.includes('same')) throw new Mistake('This says what the pack says already.')
      if (yaml?.includes('bad')) {
        const findings = Array.from({ length: yaml.length > 300 ? 40 : 2 }, (_, i) => i + 1)
        throw new Mistake('It would not be accepted.', {
          code: findings.map((line) => `${line}:1 bad: mend it`),
        })
      }
      decided(id, { state: 'approved', decidedBy: by.id })
      const record = { part: 'claim', id: known?.claim ?? '', yaml: yaml ?? '' }
      return overlay([record], by, id)
    },
    reject: async (id, why, by) => decided(id, { state: 'rejected', decidedBy: by.id, why }),
    overlays: async () => [...overlays.values()].toReversed(),
    async withdraw(id, by) {
      const known = overlays.get(id)
      if (known?.state !== 'active') throw new Denied('overlay-withdrawn', 'It is none any more.')
      const next: Overlay = { ...known, state: 'withdrawn', changedAt: NOW }
      overlays.set(id, next)
      const at = decisions.findIndex((one) => one.id === id)
      if (at >= 0) decisions.splice(at, 1)
      return by.access === 'reader' ? known : next
    },
    async exported() {
      const active = [...overlays.values()].filter(({ state }) => state === 'active')
      if (active.length === 0) return undefined
      const text = active.flatMap(({ records }) => records.map(({ yaml }) => yaml)).join('')
      return { name: 'corrections.yaml', mediaType: 'application/yaml', text }
    },
    async decide(decision, by) {
      const { id } = overlay([{ part: 'identities', id: decision.a, yaml: '' }], by)
      const made = { ...decision, id, by: by.id, at: NOW }
      decisions.unshift(made)
      return made
    },
    decisions: async () => decisions,
  }
}
