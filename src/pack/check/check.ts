import { byPlace, type Finding } from '../finding.ts'
import { parsePack } from '../parse.ts'
import type { Pack, PackFiles } from '../read.ts'
import { checkDates } from './dates.ts'
import { checkHolidays } from './holidays.ts'
import { checkIdentities } from './identities.ts'
import { collectIds } from './ids.ts'
import { checkNamesakes } from './namesakes.ts'
import { checkRecords } from './records.ts'
import { checkReferences } from './references.ts'
import { reporter } from './reporter.ts'
import { checkSeats } from './seats.ts'
import { checkSeverity } from './severity.ts'
import { checkSources } from './sources.ts'
import { checkStages } from './stages.ts'
import { checkWording } from './wording.ts'

/** A pack that may be built from, or every reason why not, in order of place. */
export type Checked = { readonly pack: Pack; readonly findings: readonly Finding[] }

/** Reads and checks a whole pack in one pass: form first, then what the records say of each other. */
export function checkPack(files: PackFiles): Checked {
  const { pack, findings, rejected } = parsePack(files)
  const tell = reporter(findings)
  const ids = collectIds(pack, tell)
  checkReferences(pack, ids, rejected, tell)
  checkDates(pack, tell)
  checkStages(pack, tell)
  checkWording(pack, tell)
  checkSeats(pack, tell)
  checkNamesakes(pack, tell)
  checkIdentities(pack, ids, tell)
  checkSources(pack, tell)
  checkRecords(pack, ids, tell)
  checkHolidays(pack, tell)
  checkSeverity(pack, ids, tell)
  return { pack, findings: findings.sort(byPlace) }
}
