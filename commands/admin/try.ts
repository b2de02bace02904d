import { answered } from '#core/answer.ts'
import { type Action, type Block, type Brief, heading, list, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Form } from '#core/form.ts'
import { writeTyped } from '#core/rewrite.ts'
import type { Rendering } from '#core/trials.ts'
import { keptOf } from '../kept.ts'
import { findingsOf } from '../review/findings.ts'
import { RECORD_MAX } from '../review/options.ts'

/** As many bytes as a file with one record may have: a pack’s largest file has fewer. */
const FILE_MAX = 256 * 1_024

/** What is to be tried: the record itself, or what stands for a file that was attached. */
export type Tried = { readonly record?: string | undefined; readonly file?: string | undefined }

/**
 * Shows a record as it would be answered on both platforms, or all that is wrong with it. Nothing is
 * kept of it.
 *
 * @throws Mistake when there is nothing to try, or it is no text
 */
export async function tryOut(given: Tried, desk: Desk): Promise<Brief> {
  const { words, asker } = desk
  const { trials } = keptOf(desk)
  const yaml = await recordOf(given, desk)
  const trial = await trials.show(yaml, asker, words)
  if (trial.kind === 'refused') return refused(trial.findings, given, desk)
  const { brief, renderings } = trial
  const { trial: said } = words.suggestions
  const payloads = { name: 'trial.json', mediaType: 'application/json', text: asJson(renderings) }
  return answered({
    title: said.title(brief.title),
    summary: said.summary(renderings.map((one) => said.parts(NAMES[one.platform], one.parts))),
    tone: 'notice',
    blocks: [
      paragraph([said.nothingSaved]),
      ...brief.blocks,
      ...renderings.flatMap((one) => renderingBlocks(one, desk)),
      paragraph([said.payloads(payloads.name)]),
    ],
    // Its own buttons would lead to what is served, where this record is not.
    footnotes: brief.footnotes,
    actions: again(given, desk),
    file: payloads,
    footer: footer(desk),
    seenBy: 'asker',
  })
}

const NAMES = { discord: 'Discord', slack: 'Slack' } as const

function renderingBlocks({ platform, parts, used }: Rendering, { words }: Desk): Block[] {
  const { trial } = words.suggestions
  const meters = used.map(({ what, count, most }) => trial.usedLine(trial.used[what], count, most))
  return [
    heading(trial.platform(NAMES[platform])),
    list([[trial.messages(parts)], ...meters.map((meter) => [trial.inFirst(meter)])]),
  ]
}

/** What both platforms would be sent, by their names. */
function asJson(renderings: readonly Rendering[]): string {
  const payloads = renderings.map(({ platform, payload }) => [platform, JSON.parse(payload)])
  return `${JSON.stringify(Object.fromEntries(payloads), null, 2)}\n`
}

function refused(findings: readonly string[], given: Tried, desk: Desk): Brief {
  const { trial, review } = desk.words.suggestions
  const { count, block, file } = findingsOf(findings, 'findings.txt')
  return answered({
    outcome: 'mistaken',
    title: trial.refused,
    summary: trial.refusedSummary(count),
    tone: 'notice',
    blocks: [
      paragraph([trial.refusedSummary(count)]),
      block,
      file ? paragraph([review.allInFile(file.name)]) : undefined,
    ],
    actions: again(given, desk),
    file,
    footer: [],
    seenBy: 'asker',
  })
}

async function recordOf({ record, file }: Tried, { words, asker }: Desk): Promise<string> {
  const { trial } = words.suggestions
  if (record !== undefined && file !== undefined) throw new Mistake(trial.both)
  if (record?.trim()) return record
  if (file === undefined) throw new Mistake(trial.missing)
  if (!asker.fetchFile) throw new Mistake(trial.noFile)
  const { bytes } = await asker.fetchFile(file, FILE_MAX)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Mistake(trial.notText)
  }
}

/** Opens the form again with the record that was tried; a file has to be attached anew. */
function again({ record }: Tried, { asker, words }: Desk): readonly Action[] {
  if (!asker.place) return []
  const line = writeTyped('admin', { action: 'try', record }, 'action')
  return [{ label: words.suggestions.trial.again, command: line }]
}

/**
 * The form of a trial, with the record that was typed already. It is shown whenever no file was
 * given, so that a record can be put right and tried again.
 */
export function tryForm(typed: Typed, { keeping, words }: Desk): Form | undefined {
  if (!keeping || typed['file']?.trim()) return undefined
  const { form } = words.suggestions.trial
  return {
    title: form.title,
    submit: form.submit,
    command: 'admin',
    typed: { action: 'try' },
    fields: [
      {
        kind: 'text',
        option: 'record',
        label: form.record,
        hint: form.recordHint,
        isRequired: false,
        isLong: true,
        most: RECORD_MAX,
        value: typed['record'],
      },
      { kind: 'file', option: 'file', label: form.file, isRequired: false },
    ],
  }
}
