import type { File } from '#core/brief.ts'
import type { Overlay, OverlayRecord } from '#core/corrections.ts'
import { LAYOUT } from '#pack/layout.ts'
import { findRecord, recordPart, type Texts, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
import { fileFor } from './file-for.ts'
import { activeOf } from './lay.ts'
import { readRecord } from './record.ts'

const HEAD = `# Approved corrections that the pack does not contain yet. Each record below stands under the file
# it goes into, in place of the record of the same id. Once the data holds it, its correction is dropped.
`

/**
 * All overlays that are active as YAML to be put into `data/`: a document for each record, under the
 * name of its file. Undefined when there is none.
 */
export function exportOverlays(overlays: readonly Overlay[], files: PackFiles): File | undefined {
  const texts = textsOf(files)
  // A later one of the same record stands for those before it.
  const latest = new Map<string, { record: OverlayRecord; overlay: Overlay }>()
  for (const overlay of activeOf(overlays)) {
    for (const record of overlay.records) {
      const key = `${record.part} ${record.id}`
      latest.delete(key)
      latest.set(key, { record, overlay })
    }
  }
  if (latest.size === 0) return undefined
  const documents = [...latest.values()].map(({ record, overlay }) =>
    documentOf(record, overlay, texts),
  )
  return {
    name: 'corrections.yaml',
    mediaType: 'application/yaml',
    text: [HEAD, ...documents].join('---\n'),
  }
}

function documentOf(record: OverlayRecord, { id, approvedAt }: Overlay, texts: Texts): string {
  const part = recordPart(record.part)
  const spot = part && findRecord(texts, part, record.id)
  const file = spot?.file ?? (part && fileFor(part, record.id, readRecord(record.yaml), texts))
  const how = spot
    ? `in place of ${part === 'claim' ? 'the claim ' : ''}${record.id}`
    : part === 'claim'
      ? 'to be added to its claims'
      : 'to be added'
  const about = `# data/${file ?? '(the file of its person)'}, ${how}. Correction ${id}, approved ${approvedAt.slice(0, 10)}.`
  return `${about}\n${isListed(part) ? listed(record.yaml) : record.yaml}\n`
}

/** Whether its file holds a list, or a list in it. */
const isListed = (part: ReturnType<typeof recordPart>): boolean =>
  part === undefined || part === 'claim' || LAYOUT[part].isList

const listed = (yaml: string): string => `- ${yaml.replaceAll(/\n(?!\n|$)/g, '\n  ')}`
