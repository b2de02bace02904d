import { parseEdtf } from '#core/edtf.ts'
import { stageClaimId } from '#pack/check/statements.ts'
import type { Pack } from '#pack/read.ts'
import { type CaseRecord, type CaseStageRecord, personOf } from '#pack/records/cases.ts'
import type { Writer } from './writer.ts'

/** Case files, and an official claim for each step they state. */
export function fillCases(writer: Writer, pack: Pack): void {
  const insert = writer.db.prepare(
    `INSERT INTO case_file (sid, person, post, rank, body, organisation, sector, announced,
       announced_earliest, announced_latest, outcome, note)
     VALUES (:sid, :person, :post, :rank, :body, :organisation, :sector, :announced,
       :earliest, :latest, :outcome, :note)`,
  )
  for (const { record } of pack.cases) {
    const announced = record.announced === 'unknown' ? undefined : record.announced
    const range = parseEdtf(announced ?? '')
    insert.run({
      sid: writer.sid(record.id),
      person: writer.sid(personOf(record)),
      post: record.post ?? null,
      rank: record.rank,
      body: record.body ?? null,
      organisation: record.organisation ? writer.sid(record.organisation) : null,
      sector: record.sector ?? null,
      announced: announced ?? null,
      earliest: range?.earliest ?? null,
      latest: range?.latest ?? null,
      outcome: record.outcome,
      note: record.note ?? null,
    })
    for (const stage of record.stages) addStage(writer, record, stage)
  }
}

function addStage(writer: Writer, record: CaseRecord, step: CaseStageRecord): void {
  const body = record.organisation ? [{ id: record.organisation, role: 'body' as const }] : []
  writer.addClaim({
    ...step,
    id: stageClaimId(record.id, step.stage),
    kind: 'case',
    line: stageLine(record, step),
    certainty: 'official',
    reason: 'none-needed',
    publicOn: step.public_on,
    subjects: [{ id: personOf(record), role: 'about' }, { id: record.id, role: 'case' }, ...body],
  })
}

/** The wording of a step comes from its stage alone, so that no step can say more than it proves. */
function stageLine({ post }: CaseRecord, { stage, sentence }: CaseStageRecord): string {
  switch (stage) {
    case 'under-investigation':
      return cut(post ? `Investigation announced. Post then: ${post}.` : 'Investigation announced.')
    case 'detained':
      return 'Placed in detention (留置) by the supervisory authorities.'
    case 'expelled':
      return 'Expulsion announced (from the Party, public office or the military).'
    case 'arrested':
      return 'Arrest announced.'
    case 'indicted':
      return 'Indicted.'
    case 'tried':
      return 'Tried at first instance.'
    case 'sentenced':
      return cut(
        sentence
          ? `First-instance sentence: ${sentence}.`
          : 'Sentenced at first instance; the term was not traced.',
      )
    case 'removed-from-post':
      return 'Removal from post announced.'
    case 'resigned':
      return 'Resignation announced.'
    case 'cleared':
      return 'Cleared.'
    case 'died':
      return 'Died.'
    case 'reported':
      return 'Reported, not confirmed.'
  }
}

const cut = (line: string) => (line.length > 160 ? `${line.slice(0, 158).trimEnd()}….` : line)
