import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { Reach } from '../../revisions.ts'
import type { OverlayKind, RevisionWords } from '../revisions.ts'
import { besides, differing, sizeOf } from './differing.ts'
import { counted } from './frame.ts'

const changes = (count: number) => counted(count, 'change', 'changes')
const nothingChanged = 'Nothing was changed.'

const overlaysNamed = (ids: readonly string[], of: OverlayKind): string =>
  of === 'decision'
    ? `${counted(ids.length, 'decision on who is who', 'decisions on who is who')} (${ids.join(', ')})`
    : `${counted(ids.length, 'approved correction', 'approved corrections')} (${ids.join(', ')})`

export const revisions: RevisionWords = {
  title: 'Revisions',
  unit: 'Changes',
  ask: {
    noPlan: 'Say which plan: press the button below it, or prepare one with `admin reseed`.',
    noRevisions: 'Name two revisions, the older one first. See which there are: `admin revisions`.',
    noFile: 'Attach a YAML or JSON file and ask again with `from:file`. It may be gzipped.',
    noFilesHere: 'Nothing can be attached here. Load the data folder with `admin reseed`.',
    oneSource: 'A file is attached and another source is named. Leave one of them out.',
    notASource: (typed) =>
      `${quoted(typed)} is no source. Write \`from:folder\`, \`from:file\`, or \`from:\` and the name of a bundled pack: letters a to z, digits and hyphens.`,
    source: { folder: 'the data folder', file: 'an attached file' },
    form: {
      title: 'Load facts',
      submit: 'Check them',
      file: 'The file: YAML or JSON, may be gzipped',
      fileHint: 'A whole pack, or files that stand in place of those of the folder',
      why: 'Why, for the record',
      whyHint: 'Kept with the revision and in the audit',
    },
  },
  refused: {
    title: (findings) => `Not loaded: ${counted(findings, 'finding', 'findings')}`,
    summary: (findings) =>
      `The facts were checked and refused: ${counted(findings, 'finding', 'findings')}. ${nothingChanged}`,
    first: (shown, of) => `The first ${grouped(shown)} of ${grouped(of)}; the file has them all.`,
    next: 'Each says where it stands and how to mend it. Mend them and ask again.',
  },
  plan: {
    same: (revision) => `This is revision ${revision}, which is served already. ${nothingChanged}`,
    title: (act, size, isDry) =>
      `${act === 'load' ? 'Reseed' : 'Roll back'}${isDry ? ', dry run' : ''}: ${sizeOf(size)}`,
    summary: ({ added, altered, retracted, unchanged, ...others }) =>
      `${grouped(added)} would be added, ${grouped(altered)} altered, ${grouped(retracted)} retracted; ${grouped(unchanged)} stay as they are.${besides(others)} ${nothingChanged}`,
    counts: ({ added, altered, retracted, unchanged, names, decisions }) => [
      ...line`${strong(grouped(added))} added · ${strong(grouped(altered))} altered · ${strong(grouped(retracted))} retracted · ${grouped(unchanged)} unchanged`,
      ...(names > 0 ? line` · ${strong(grouped(names))} ${names === 1 ? 'name' : 'names'}` : []),
      ...(decisions > 0
        ? line` · ${strong(grouped(decisions))} ${decisions === 1 ? 'decision' : 'decisions'} on who is who`
        : []),
    ],
    waits: `${nothingChanged} It waits for you to confirm it.`,
    dry: `${nothingChanged} This was a dry run; to load it, ask again without \`dry-run:yes\`.`,
    warning: (warning, day) => {
      if (warning.kind === 'shrinks')
        return `This leaves fewer than half of the claims: ${grouped(warning.after)} of ${grouped(warning.before)}.`
      if (warning.kind === 'older')
        return `This is older than what is served: compiled ${day(warning.planned)}, not ${day(warning.served)}.`
      return warning.kind === 'retracts'
        ? `This retracts ${counted(warning.count, 'claim or case', 'claims or cases')}.`
        : `This takes out ${counted(warning.count, 'claim or case', 'claims or cases')} without a retraction that says why.`
    },
    overlays: (fate, ids, of) => {
      const named = overlaysNamed(ids, of)
      if (fate === 'left-out')
        return `Not in this revision, so going back leaves them out: ${named}.`
      if (fate === 'applied') return `Applied on top of the pack: ${named}.`
      return fate === 'contained'
        ? `The pack says it by itself now, so these would be dropped: ${named}.`
        : `The pack’s records were altered since, so these are not applied and an editor has to look: ${named}. See \`review overlays\`.`
    },
    reach: (reach, at) => saidOf(reach, at, 'would'),
    label: {
      from: 'From',
      hash: 'SHA-256',
      revision: 'Revision',
      by: 'Asked for by',
      until: 'Confirm before',
      why: 'Why',
    },
    instead: (act, planned, served) =>
      act === 'rollback'
        ? `kept revision ${planned} instead of ${served}`
        : `${planned}, in place of ${served}`,
    isPart:
      'The attached file stands in place of the data folder’s file of that name. All else comes from the folder as it is now, so what a rollback took back comes back with it; and the next reseed of the folder takes the file’s content out again.',
    folder: 'the data folder',
    confirm: (count) => (count === 0 ? 'Confirm' : `Confirm ${changes(count)}`),
    discard: 'Discard',
    file: 'All as a file',
    discarded: `The plan is discarded. ${nothingChanged}`,
  },
  loaded: {
    title: (revision) => `Revision ${revision} is served`,
    summary: (revision, from, load) =>
      `Revision ${revision} is served now, in place of ${from}, as load ${load}.`,
    reach: (reach, at) => saidOf(reach, at, 'will'),
    goBack: 'To go back, use `admin rollback`: it shows what that would change first.',
    overlays: (fate, ids, of) => {
      const named = overlaysNamed(ids, of)
      if (fate === 'left-out')
        return `Left out, because this revision does not hold them: ${named}.`
      if (fate === 'applied') return `Applied on top of the pack: ${named}.`
      return fate === 'contained'
        ? `Dropped, because the pack says it by itself now: ${named}.`
        : `Not applied, because the pack’s records were altered since: ${named}. An editor has to look: \`review overlays\`.`
    },
    back: 'Go back',
  },
  kept: {
    count: (count) => counted(count, 'revision', 'revisions'),
    summary: (count, served) =>
      `${counted(count, 'revision is', 'revisions are')} kept; ${served} is served.`,
    none: 'No revision is kept yet.',
    served: 'served now',
    loaded: (moment) => `loaded ${moment}`,
    notLoaded: 'not loaded in this state',
    from: (source) => `from ${source}`,
    why: (why) => `reason: “${why}”`,
    by: 'by ',
    bySelf: 'by Vigil itself',
    rollBack: (revision) => `Roll back to ${revision}`,
    compare: 'What the last load changed',
    diff: (a, b, size) => `${sizeOf(size)} from ${a} to ${b}`,
    diffSummary: ({ added, altered, retracted, ...others }) =>
      `${grouped(added)} added, ${grouped(altered)} altered, ${grouped(retracted)} retracted.${besides(others)}`,
    diffNone: 'No claim, no case, no name and no decision on who is who differs between the two.',
  },
  ...differing,
}

/** What follows in messages, as it would be or as it is. */
function saidOf(
  { digests, alerts, caseNews, corrections }: Reach,
  at: string | undefined,
  verb: 'would' | 'will',
): readonly string[] {
  const first = at === undefined ? '' : `, the first on ${at}`
  const said = [
    digests > 0 &&
      `The next digest of ${counted(digests, 'subscription', 'subscriptions')} ${verb} tell of it${first}.`,
    alerts > 0 && `${counted(alerts, 'alert', 'alerts')} ${verb} be sent.`,
    caseNews > 0 &&
      `${counted(caseNews, 'message', 'messages')} about followed cases ${verb} be sent.`,
    corrections > 0 &&
      `${counted(corrections, 'message', 'messages')} sent earlier ${verb} be corrected.`,
  ].filter((one) => one !== false)
  return said.length > 0 ? said : [`No message ${verb} tell of it.`]
}
