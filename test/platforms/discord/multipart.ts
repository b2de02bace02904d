import { apiError } from './errors.ts'

/** A file that came with a request. */
export type UploadedFile = {
  /** The name of its field, `files[0]`. */
  readonly field: string
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
  readonly size: number
}

type Parts = { readonly payload: string; readonly files: readonly UploadedFile[] }

/**
 * A multipart body as its `payload_json` and its files. Throws an ApiError when it cannot be read.
 * https://docs.discord.com/developers/reference#uploading-files
 */
export function parseMultipart(bytes: Buffer, contentType: string): Parts {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) throw apiError('badJson')
  const parts = split(bytes, Buffer.from(`--${boundary}`)).map(readPart)
  const payload = parts.find(({ field, isFile }) => field === 'payload_json' && !isFile)
  return {
    payload: payload?.bytes.toString('utf8') ?? '',
    files: parts.filter(({ isFile }) => isFile).map(({ isFile: _, ...file }) => file),
  }
}

/** What stands between the boundaries. The last of them must be there, or something was lost. */
function split(bytes: Buffer, boundary: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  let at = bytes.indexOf(boundary)
  while (at >= 0) {
    const start = at + boundary.length
    if (bytes.subarray(start, start + 2).toString('latin1') === '--') return parts
    at = bytes.indexOf(boundary, start)
    // A line break stands before and after each part.
    if (at >= 0) parts.push(bytes.subarray(start + 2, at - 2))
  }
  throw apiError('badJson')
}

function readPart(part: Buffer): UploadedFile & { readonly isFile: boolean } {
  const end = part.indexOf('\r\n\r\n')
  if (end < 0) throw apiError('badJson')
  const head = part.subarray(0, end).toString('utf8')
  const bytes = part.subarray(end + 4)
  const named = (what: string) => new RegExp(`[; ]${what}="([^"]*)"`, 'i').exec(head)?.[1]
  const name = named('filename')
  return {
    field: unquote(named('name') ?? ''),
    name: unquote(name ?? ''),
    isFile: name !== undefined,
    contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream',
    bytes,
    size: bytes.length,
  }
}

/** Quotes and line breaks in names are written in percent form. */
const unquote = (name: string): string =>
  name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
