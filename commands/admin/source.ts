import type { Desk, Typed } from '#core/command.ts'
import { WHY_MAX } from '#core/corrections.ts'
import { Mistake } from '#core/errors.ts'
import type { Form } from '#core/form.ts'
import { PACK_NAME, TEXT_BYTES_MAX } from '#core/given-file.ts'
import type { PackSource } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import type { AdminGiven } from './options.ts'

/**
 * Where facts are to be loaded from, a file fetched.
 *
 * @throws Mistake when it cannot be told, or the file cannot be had
 */
export async function sourceGiven(
  { from, which, file }: AdminGiven,
  { asker, words }: Desk,
): Promise<PackSource> {
  const said = words.revisions.ask
  const kind = sourceTyped(from ?? which, words)
  if (file !== undefined) {
    if (kind !== undefined && kind !== 'file') throw new Mistake(said.oneSource)
    if (!asker.fetchFile) throw new Mistake(said.noFilesHere)
    return { kind: 'file', file: await asker.fetchFile(file, TEXT_BYTES_MAX) }
  }
  if (kind === 'file') throw new Mistake(asker.fetchFile ? said.noFile : said.noFilesHere)
  if (kind === undefined || kind === 'folder') return { kind: 'folder' }
  if (!PACK_NAME.test(kind)) throw new Mistake(said.notASource(kind))
  return { kind: 'bundled', name: kind }
}

/** What was typed as a source; `folder` and `file` also as they are offered. */
function sourceTyped(typed: string | undefined, { revisions }: Words): string | undefined {
  const given = typed?.trim().toLowerCase()
  const { folder, file } = revisions.ask.source
  if (given === folder) return 'folder'
  return given === file ? 'file' : given
}

/** The form in which a file is attached, while none is. */
export function reseedForm(typed: Typed, { words, asker }: Desk): Form | undefined {
  const { from, which, file, why, ...rest } = typed
  if (!asker.place || file !== undefined || sourceTyped(from ?? which, words) !== 'file')
    return undefined
  const { form } = words.revisions.ask
  return {
    title: form.title,
    submit: form.submit,
    command: 'admin',
    typed: { ...rest, action: 'reseed', from: 'file' },
    fields: [
      { kind: 'file', option: 'file', label: form.file, hint: form.fileHint, isRequired: true },
      {
        kind: 'text',
        option: 'why',
        label: form.why,
        hint: form.whyHint,
        isRequired: false,
        value: why,
        most: WHY_MAX,
      },
    ],
  }
}
