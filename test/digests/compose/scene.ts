import { type Block, type Brief, plain } from '#core/brief.ts'
import type { RecordedChange } from '#core/changes.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import type { DigestHead, Entry, Told } from '#core/content.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Timeline } from '#core/picture.ts'
import type { Subscription } from '#core/subscription.ts'
import { wordsIn } from '#core/words-in.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { altered, caseIn, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'

export const first: Facts = shippedFacts()
export const theCase = caseIn(first, 'zhang-shuofu')
const expelled = {
  ...theCase.reached,
  id: 'case-zhang-shuofu-expelled',
  stage: 'expelled',
  line: 'Expelled from the Party and dismissed from public office.',
  date: '2026-11-17',
} as const
const seen = claimIn(first, 'li-shangfu-last-seen-2023-08-29')

/** A revision in which something of every sort was changed. */
export const second: Facts = altered(first, {
  revision: 'aaaaaaaaaaaa',
  claims: {
    'qin-gang-removed-minister-2023-07-25': (claim) => ({
      ...claim,
      date: '2023-07',
      certainty: 'reported',
      line: 'Removed as foreign minister.',
      citations: claim.citations.slice(0, 1),
    }),
    'qin-gang-last-seen-2023-06-25': (claim) => ({
      ...claim,
      retracted: { on: '2026-11-19', why: 'The report was of another meeting' },
    }),
    'he-weidong-not-seen-2025-03-11': undefined,
    [seen.id]: (claim) => ({ ...claim, supersededBy: 'li-shangfu-last-seen-2023-08-30' }),
    'dong-jun-mnd-denial-2024-11-28': (claim) => ({
      ...claim,
      note: 'Said at a press conference.',
    }),
  },
  added: [
    expelled,
    { ...seen, id: 'li-shangfu-last-seen-2023-08-30', date: '2023-08-30', supersedes: seen.id },
    {
      ...claimIn(first, 'qin-gang-removed-minister-2023-07-25'),
      id: 'qin-gang-removed-again',
      line: 'Removed from another post.',
      date: '2026-11-12',
    },
    {
      ...claimIn(first, 'dong-jun-ft-report-2024-11-27'),
      id: 'dong-jun-second-report',
      line: 'A paper reported a probe.',
      date: '2026-11',
    },
    {
      ...claimIn(first, 'dong-jun-mfa-denial-2024-11-27'),
      id: 'dong-jun-second-denial',
      date: '2026-11-11',
    },
  ],
  cases: {
    [theCase.id]: (one) => ({
      ...one,
      stage: 'expelled',
      stageDate: '2026-11-17',
      reached: expelled,
    }),
  },
})

export const changes = changesInMemory()
await changes.record(first, new Date('2026-11-10T10:00:00Z'))
await changes.record(second, new Date('2026-11-19T10:00:00Z'))

/** What the second revision changed, claim by claim. */
export const changed = (await changes.between({ after: 1, to: 2 })).filter(
  ({ of }) => of === 'claim',
)
export const entries: readonly Entry[] = changed.map(({ n }) => ({ n, severity: 'notable' }))

/** The entry of a claim or case, in the newest change of it that was recorded. */
export async function entryOf(id: string): Promise<Entry> {
  return { n: (await changeOf(id)).n, severity: 'notable' }
}

export async function changeOf(id: string): Promise<RecordedChange> {
  const to = (await changes.latest())?.seq ?? 0
  const found = (await changes.between({ after: 1, to })).findLast((change) => change.id === id)
  if (!found) throw new Error(`No change of ${id}`)
  return found
}

const SUBSCRIPTION: Subscription = {
  id: 'k3x9q2',
  place: { platform: 'discord', space: '1', kind: 'channel', id: '2' },
  topic: 'changes',
  schedule: { kind: 'weekdays', cron: '0 8 * * 1-5', text: 'weekdays 08:00' },
  zone: 'Asia/Shanghai',
  quiet: [],
  filter: 'body:mfa stage>=expelled',
  empty: 'skip',
  cap: 10,
  language: 'en',
  createdBy: 'discord:1',
  createdAt: '2026-11-01T00:00:00Z',
  coveredTo: 1,
  failStreak: 0,
}

export const head: DigestHead = {
  subscription: SUBSCRIPTION.id,
  topic: 'changes',
  schedule: SUBSCRIPTION.schedule,
  zone: SUBSCRIPTION.zone,
  day: '2026-11-20',
  from: '2026-11-19T00:00:00Z',
  to: '2026-11-20T00:00:00Z',
  missed: 0,
  filter: '',
  cap: 10,
  next: '2026-11-23T00:00:00Z',
}

/** Puts contents into words over these facts. */
export const composer = (facts: Facts = second) =>
  createCompose({
    facts: () => facts,
    changes,
    words: wordsIn,
    subscriptions: { find: async (id) => (id === SUBSCRIPTION.id ? SUBSCRIPTION : undefined) },
  })

const compose = composer()

/** In English unless something else is said. */
export const say = (content: Told['content'], more: Partial<Told> = {}): Promise<Brief> =>
  compose({ id: '01JD', content, language: 'en', ...more })

/** Everything a message says, a line each, as a reader would go through it. */
export const textOf = (brief: Brief): string =>
  [
    `(${brief.summary})`,
    '',
    `# ${brief.title}`,
    ...brief.blocks.flatMap(blockText),
    '',
    ...brief.footnotes.map(({ number, title, publisher, published }) =>
      [`[${number}] ${title}`, publisher, published].join(', '),
    ),
    '',
    ...(brief.page ? [brief.page.label] : []),
    ...brief.footer.map(plain),
    ...brief.actions.map(({ label, command }) => `<${label}> ${command}`),
    '',
  ].join('\n')

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `## ${plain(block.line)}`]
    case 'paragraph':
      return ['', plain(block.line)]
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`)
    case 'chart':
      return ['', block.title, ...block.bars.map(({ label, value }) => `${label}: ${value}`)]
    case 'timeline':
      return ['', ...timelineText(block)]
    case 'table':
    case 'code':
      throw new Error(`No message holds a ${block.kind}`)
  }
}

const timelineText = ({ title, lanes, marks }: Timeline): readonly string[] => [
  `(picture) ${title}`,
  ...lanes.flatMap(({ label, spans }) =>
    spans.map(({ from = '?', to, isOver, state, label: holder }) => {
      const end = to ?? (isOver ? '?' : '…')
      return `${[label, holder].filter(Boolean).join(', ')}: ${from} to ${end}, ${state}`
    }),
  ),
  ...marks.map(({ date, label, certainty }) => `${date}: ${label} (${certainty})`),
]

/** The lines of all lists. */
export const linesOf = ({ blocks }: Brief): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : []))

export const headingsOf = ({ blocks }: Brief): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.line)] : []))
