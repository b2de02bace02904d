import { PLAN_MS } from '../../revisions.ts'
import type { LoadingWords } from '../loading.ts'

const MINUTES = PLAN_MS / 60_000

export const loading: LoadingWords = {
  busy: (by, since) =>
    `${by} has been loading facts since ${since}. Only one load can run at a time; wait until theirs is over, then ask again.`,
  planUnknown: 'There is no such load waiting, or not any more. Prepare it again: `admin reseed`.',
  planExpired: `This load waited longer than ${MINUTES} minutes, so it can no longer be confirmed. Nothing was changed. Prepare it again: \`admin reseed\`.`,
  planUsed:
    'This load was confirmed already and cannot be again. See what is served now: `admin revisions`. To load it after all, prepare it again: `admin reseed`.',
  planForeign:
    'Only the admin who prepared this load can go on with it, and only where they prepared it. Prepare one of your own: `admin reseed`.',
  planStale: (served) =>
    `Revision ${served} is served by now, so what this load would change is no longer what was shown. Nothing was changed. Prepare it again: \`admin reseed\`.`,
  planOvertaken:
    'Approved corrections were added or withdrawn since this load was prepared, so what it would change is no longer what was shown. Nothing was changed. Prepare it again: `admin reseed`.',
  notKept: (revision, kept) =>
    `Revision ${revision} is not kept. Kept are ${kept.join(', ')}. See them: \`admin revisions\`.`,
  noEarlier: 'No earlier revision is kept, so there is nothing to go back to.',
  noFolder:
    'The data folder is not there or holds nothing. Whoever runs Vigil sets VIGIL_DATA to the folder of the fact pack.',
  planDamaged:
    'What was prepared was altered or damaged since, so it was not loaded. Nothing was changed. Prepare it again: `admin reseed`.',
}
