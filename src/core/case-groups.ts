import type { Stage } from './vocabulary.ts'

/**
 * Stages as a picture shows them: neighbours on the ladder, in its order, then what stands beside it.
 * Nobody of whom there is only a report is in a group that says more.
 */
export const CASE_GROUPS = [
  'reported',
  'investigated',
  'expelled',
  'charged',
  'sentenced',
  'ended',
] as const

/** One of them. */
export type CaseGroup = (typeof CASE_GROUPS)[number]

/** The group each stage belongs to. */
export const GROUP_OF: Readonly<Record<Stage, CaseGroup>> = {
  reported: 'reported',
  'under-investigation': 'investigated',
  detained: 'investigated',
  expelled: 'expelled',
  arrested: 'charged',
  indicted: 'charged',
  tried: 'charged',
  sentenced: 'sentenced',
  'removed-from-post': 'ended',
  resigned: 'ended',
  cleared: 'ended',
  died: 'ended',
}
