import type { Command } from '#core/command.ts'
import { about } from './about.ts'
import { admin } from './admin.ts'
import { cases } from './cases.ts'
import { changes } from './changes.ts'
import { check } from './check.ts'
import { correct } from './correct.ts'
import { digest } from './digest.ts'
import { follow } from './follow.ts'
import { helpFor } from './help.ts'
import { link } from './link.ts'
import { review } from './review.ts'
import { risks } from './risks.ts'
import { search } from './search.ts'
import { seats } from './seats.ts'
import { source } from './source.ts'
import { timeline } from './timeline.ts'
import { watch } from './watch.ts'
import { who } from './who.ts'

/** Every command, in the order `help` shows them. A new one is one import and one entry here. */
export const commands: readonly Command[] = [
  who,
  risks,
  timeline,
  cases,
  search,
  source,
  check,
  changes,
  correct,
  seats,
  link,
  watch,
  digest,
  follow,
  helpFor(() => commands),
  about,
  review,
  admin,
]
