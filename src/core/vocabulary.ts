/**
 * The closed lists of the fact store. The pack is checked against them, SQL stores them as text,
 * and every card takes its wording from the words of a language, keyed by these and by nothing else.
 */

/** How sure a claim is: announced by a Chinese organ, stated by media or researchers, or accused. */
export const CERTAINTIES = ['official', 'reported', 'alleged'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Whether an official reason came with it. `none-needed`: an appointment, a speech, a law. */
export const REASONS = ['given', 'not-given', 'none-needed'] as const
export type Reason = (typeof REASONS)[number]

/** The rungs of a case, in the order the procedure runs. */
export const LADDER = [
  'reported',
  'under-investigation',
  'detained',
  'expelled',
  'arrested',
  'indicted',
  'tried',
  'sentenced',
] as const

/** Steps that stand beside the ladder: they end a post or a case but prove nothing. */
export const BESIDE = ['removed-from-post', 'resigned', 'cleared', 'died'] as const

export const STAGES = [...LADDER, ...BESIDE] as const
export type Stage = (typeof STAGES)[number]

/** The only stage an unofficial claim may have: nobody is "under investigation" on a rumour. */
export const UNOFFICIAL_STAGE: Stage = 'reported'

export const CLAIM_KINDS = [
  'role',
  'appointed',
  'removed',
  'resigned',
  'absence',
  'case',
  'statement',
  'sanction',
  'meeting',
  'law',
  'risk',
  'measure',
  'figure',
  'description',
  'other',
] as const
/**
 * Kinds that are public events of whoever they are about, by themselves: an appointment is announced
 * and a meeting is seen. A step of a case, a removal or a report happens to somebody who may long be
 * out of sight, and a note of an absence or a statement may be of others: those count only where the
 * data says that the person was seen.
 */
export const PUBLIC_KINDS = ['appointed', 'meeting'] as const satisfies readonly ClaimKind[]

/** Kinds whose claims may say that the person was seen. */
export const SEEN_KINDS = [
  ...PUBLIC_KINDS,
  'role',
  'absence',
  'statement',
  'other',
] as const satisfies readonly ClaimKind[]

/** Kinds that describe rather than happen: the store makes them of the catalogue's records. */
export const CATALOGUE_KINDS = ['law', 'risk', 'measure', 'figure', 'description'] as const

export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const SUBJECT_TYPES = [
  'person',
  'organisation',
  'post',
  'case',
  'risk',
  'measure',
  'figure',
] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** What part a subject plays in a claim. `about` is the one the claim is filed under. */
export const ROLES = [
  'about',
  'post',
  'body',
  'successor',
  'predecessor',
  'with',
  'speaker',
  'case',
] as const
export type Role = (typeof ROLES)[number]

export const NAME_KINDS = ['alias', 'old-spelling', 'misspelling', 'initials', 'title'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export const RISK_CATEGORIES = ['political', 'integrity', 'management'] as const
export type RiskCategory = (typeof RISK_CATEGORIES)[number]

export const RANKS = [
  'national',
  'sub-national',
  'provincial-ministerial',
  'military',
  'soe',
  'finance',
  'other',
  'not-traced',
] as const
export type Rank = (typeof RANKS)[number]

/** How much a change matters, by the rules of the data; the last is told first. */
export const SEVERITIES = ['routine', 'notable', 'urgent'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a statement in a report turned out to be worth. */
export const VERDICTS = [
  'holds',
  'imprecise',
  'wrong',
  'mistranslated',
  'superseded',
  'relative-date',
  'single-source',
] as const
export type Verdict = (typeof VERDICTS)[number]

export const SOURCE_KINDS = [
  'official',
  'state-media',
  'press',
  'research',
  'reference',
  'archive',
  'commentary',
  'forum',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Where a source's address leads. Only `publisher` is ever shown as a link. */
export const ADDRESSES = ['publisher', 'archive', 'mirror', 'odd-host', 'none'] as const
export type Address = (typeof ADDRESSES)[number]
