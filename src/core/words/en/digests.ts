import { grouped } from '../../grouped.ts'
import type { DigestWords, Tally } from '../digests.ts'
import { corrections } from './corrections.ts'
import { counted } from './frame.ts'
import { news } from './news.ts'
import { posting } from './posting.ts'

const NAMES = {
  daily: 'Vigil daily',
  weekdays: 'Vigil daily',
  weekly: 'Vigil weekly',
  monthly: 'Vigil monthly',
  cron: 'Vigil digest',
} as const

const TALLIES: Readonly<Record<Tally, readonly [one: string, many: string]>> = {
  retracted: ['retraction', 'retractions'],
  corrected: ['correction', 'corrections'],
  stage: ['new stage', 'new stages'],
  reported: ['unconfirmed report', 'unconfirmed reports'],
  'removed-from-post': ['removal', 'removals'],
  resigned: ['resignation', 'resignations'],
  cleared: ['clearance', 'clearances'],
  died: ['death', 'deaths'],
  absence: ['note of an absence', 'notes of an absence'],
  appointed: ['appointment', 'appointments'],
  role: ['post held', 'posts held'],
  sanction: ['sanction', 'sanctions'],
  statement: ['statement', 'statements'],
  meeting: ['meeting', 'meetings'],
  other: ['other event', 'other events'],
  sources: ['change of sources or notes', 'changes of sources or notes'],
  law: ['law', 'laws'],
  measure: ['measure', 'measures'],
  risk: ['risk', 'risks'],
  figure: ['figure', 'figures'],
  description: ['description', 'descriptions'],
}

export const digests: DigestWords = {
  moment: (day, time, zone) => `${day}, ${time} (${zone})`,
  name: (topic, kind) => (topic === 'debt' ? 'Sourcing debt' : NAMES[kind]),
  title: (name, day) => `${name} · ${day}`,
  sentences: (all) => all.join(' '),
  summary: (title, parts) => `${title.replaceAll(' · ', ', ')}: ${parts.join(', ')}.`,
  test: (title) => `Test · ${title}`,
  testNote: 'This is a test. The next regular digest tells the same changes again.',
  since: (from) => `Changes recorded since ${from}.`,
  first: (to) => `The first digest here. Changes recorded up to ${to}.`,
  covers: (days, missed) =>
    `Covers ${counted(days, 'day', 'days')}, delayed: ${counted(missed, 'earlier digest was', 'earlier digests were')} not sent, and what ${missed === 1 ? 'it' : 'they'} would have said is here.`,
  group: {
    retracted: 'Retracted',
    corrected: 'Corrected',
    absence: 'Not seen in public',
    appointed: 'Appointed',
    role: 'Posts held',
    sanction: 'Sanctions',
    statement: 'Statements',
    meeting: 'Meetings',
    other: 'Other events',
    sources: 'Sources or notes changed',
    law: 'Laws and rules',
    measure: 'Measures',
    risk: 'Risks',
    figure: 'Figures',
    description: 'Descriptions',
  },
  heading: (title, count) => `${title} · ${grouped(count)}`,
  tally: (what, count) => counted(count, ...TALLIES[what]),
  chart: 'Changes by what happened',
  unit: 'Changes',
  more: (count) => `and ${grouped(count)} more`,
  counts: (changes, sources) =>
    `${counted(changes, 'change', 'changes')} · ${counted(sources, 'source', 'sources')}`,
  next: (at) => `next digest ${at}`,
  filter: (readable) => `Told here: ${readable}`,
  filterGone: (ids) => `In the filter, but no longer in this store: ${ids.join(', ')}`,
  everything: 'everything that changes',
  policy: {
    skip: 'no change, no message',
    line: 'a line when nothing changed',
    heartbeat: 'no change, no message, but a line after seven quiet days',
  },
  revision: (revision) => `revision ${revision}`,
  settings: 'Settings',
  pause: 'Pause',
  timeline: 'Timeline',
  watchList: 'Watches',
  whole: 'The whole message',
  ...corrections,
  ...news,
  ...posting,
}
