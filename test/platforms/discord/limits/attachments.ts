import { fieldsOf, isAbsent, isFields, listOf, textOf } from '../json.ts'
import { type Finding, noted, type Path, refused } from './finding.ts'
import { ATTACHMENT, MESSAGE } from './numbers.ts'
import { list, object, optional, repeated, text } from './shape.ts'
import { mediaOf, placedIn } from './walk.ts'

/** A file of a multipart request, or of a message that is already there. */
export type FileInfo = { readonly name: string; readonly size: number; readonly field?: string }

/** What is known of the message that an edit changes. */
export type Kept = { readonly id: string; readonly filename: string }

/**
 * The files of a message and what it says about them.
 * https://docs.discord.com/developers/reference#uploading-files
 */
export function attachmentFindings(
  message: unknown,
  files: readonly FileInfo[],
  { kept, sizeLimit, isV2 }: { kept: readonly Kept[]; sizeLimit: number; isV2: boolean },
  path: Path,
): readonly Finding[] {
  const listed = fieldsOf(message)['attachments']
  const names = namesOf(listed, files, kept)
  const asked = referencesIn(message, path)
  return [
    ...metadata(listed, [...path, 'attachments']),
    ...idFindings(listed, files, kept, [...path, 'attachments']),
    ...files.flatMap((file, i) => fileFindings(file, sizeLimit, [...path, 'files', i])),
    ...tooMuch(files, [...path, 'files']),
    ...(files.length > MESSAGE.files
      ? [refused([...path, 'files'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')]
      : []),
    ...asked.flatMap(({ name, at }) => referenceFindings(name, names, at)),
    ...(isV2 && !isAbsent(fieldsOf(message)['components']) ? unseen(names, asked, path) : []),
  ]
}

const metadata = optional(
  list(
    0,
    MESSAGE.files,
    object({
      filename: optional(text(1, ATTACHMENT.filename)),
      title: optional(text(0, ATTACHMENT.title)),
      description: optional(text(0, ATTACHMENT.description)),
    }),
  ),
)

/** A new file's id is the `n` of `files[n]`; another id must be of an attachment already there. */
function idFindings(
  listed: unknown,
  files: readonly FileInfo[],
  kept: readonly Kept[],
  path: Path,
): readonly Finding[] {
  const known = new Set([
    ...files.map((file, i) => /^files\[(\d+)\]$/.exec(file.field ?? '')?.[1] ?? String(i)),
    ...kept.map(({ id }) => id),
  ])
  const all = listOf(listed)
  const id = (each: unknown) => {
    const given = fieldsOf(each)['id']
    return isAbsent(given) ? undefined : String(given)
  }
  return [
    ...all.flatMap((each, i) =>
      isFields(each) && !known.has(id(each) ?? '')
        ? [refused([...path, i, 'id'], 'ATTACHMENT_NOT_FOUND', 'Names no file of this request.')]
        : [],
    ),
    ...repeated(all, id).map((each) =>
      refused([...path, all.indexOf(each), 'id'], 'ATTACHMENT_DUPLICATED', 'Stands twice.'),
    ),
  ]
}

const fileFindings = (file: FileInfo, sizeLimit: number, path: Path): readonly Finding[] => [
  ...(file.size > sizeLimit
    ? [refused(path, 'BASE_TYPE_MAX_SIZE', `File is over ${sizeLimit} bytes: ${file.size}.`)]
    : []),
  ...(file.name === '' ? [refused(path, 'BASE_TYPE_REQUIRED', 'A file needs a name.')] : []),
  ...(file.field !== undefined && !/^files\[\d+\]$/.test(file.field)
    ? [refused(path, 'UNKNOWN_FIELD', `A file belongs in files[n], not in ${file.field}.`)]
    : []),
]

/** https://docs.discord.com/developers/resources/message#create-message-limitations */
function tooMuch(files: readonly FileInfo[], path: Path): readonly Finding[] {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return size > MESSAGE.requestBytes
    ? [refused(path, 'REQUEST_TOO_LARGE', `A request takes 25 MiB, not ${size} bytes.`)]
    : []
}

type Reference = { readonly name: string; readonly at: Path }

/** Where a message shows one of its own files, by name. */
function referencesIn(message: unknown, path: Path): readonly Reference[] {
  const { embeds, components } = fieldsOf(message)
  const inEmbeds = listOf(embeds).flatMap((each, i) => {
    const embed = fieldsOf(each)
    const parts = [
      ['image', 'url'],
      ['thumbnail', 'url'],
      ['footer', 'icon_url'],
      ['author', 'icon_url'],
    ] as const
    return parts.map(([part, field]) => {
      const at: Path = [...path, 'embeds', i, part, field]
      return { url: fieldsOf(embed[part])[field], path: at }
    })
  })
  return [...inEmbeds, ...placedIn(components, [...path, 'components']).flatMap(mediaOf)].flatMap(
    ({ url, path }) => {
      const name = /^attachment:\/\/(.*)$/s.exec(textOf(url) ?? '')?.[1]
      return name === undefined ? [] : [{ name, at: path }]
    },
  )
}

function referenceFindings(name: string, names: ReadonlySet<string>, at: Path): readonly Finding[] {
  if (!names.has(name)) {
    return [refused(at, 'ATTACHMENT_NOT_FOUND', `The file ${name} is not in this request.`)]
  }
  return /^[\w.-]+$/.test(name)
    ? []
    : [noted(at, 'ATTACHMENT_RENAMED', `Discord renames ${name}; use A-Z, a-z, 0-9, _ - and dots.`)]
}

/** In a Components V2 message a file that no component shows is not seen by anyone. */
const unseen = (
  names: ReadonlySet<string>,
  asked: readonly Reference[],
  path: Path,
): readonly Finding[] =>
  [...names]
    .filter((name) => !asked.some((reference) => reference.name === name))
    .map((name) =>
      noted([...path, 'attachments'], 'ATTACHMENT_UNSEEN', `No component shows the file ${name}.`),
    )

/** The names by which files can be shown: new ones, and those that an edit keeps. */
function namesOf(
  listed: unknown,
  files: readonly FileInfo[],
  kept: readonly Kept[],
): ReadonlySet<string> {
  const ids = listOf(listed).map((each) => String(fieldsOf(each)['id']))
  const keeps = isAbsent(listed) ? kept : kept.filter(({ id }) => ids.includes(id))
  const renamed = (file: FileInfo, i: number) => {
    const about = listOf(listed).find((each) => String(fieldsOf(each)['id']) === String(i))
    return textOf(fieldsOf(about)['filename']) ?? file.name
  }
  return new Set([...files.map(renamed), ...keeps.map(({ filename }) => filename)])
}
