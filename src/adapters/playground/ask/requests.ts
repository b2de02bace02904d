import type { Context } from 'hono'
import { writeSize } from '#core/attached.ts'
import { Mistake } from '#core/errors.ts'
import { type FetchFile, type GivenFile, TEXT_BYTES_MAX } from '#core/given-file.ts'
import { CHAT_PLATFORMS, type ChatPlatform } from '#core/place.ts'
import type { Pressed } from '#core/preview.ts'
import { LINE_MAX } from '#core/typed.ts'
import type { GivenFileWords } from '#core/words.ts'
import { type View, viewFrom } from '../view.ts'

/** Most bytes of a request: a file in base64, which is 4 characters for 3 bytes, and the rest. */
export const BODY_BYTES_MAX = Math.ceil((TEXT_BYTES_MAX * 4) / 3) + 200_000

/** What a press sends. */
export type PressRequest = {
  readonly platform: ChatPlatform
  readonly view: View
  readonly pressed: Pressed
}

/** What a form sends when it is sent off. */
export type SubmitRequest = {
  readonly platform: ChatPlatform
  readonly view: View
  readonly line: string
  readonly to: 'everyone' | 'asker'
  /** By option, in the order of the fields; undefined for a menu nothing was chosen in. */
  readonly filled: Readonly<Record<string, string | undefined>>
  /** What was sent along, by what stands for it in a field. */
  readonly fetchFile: (words: GivenFileWords) => FetchFile
}

/** Reads the body of a press; undefined for anything else. */
export async function readPressRequest(c: Context): Promise<PressRequest | undefined> {
  const of = await fieldsOf(c)
  const platform = platformIn(of?.('platform'))
  const [id, chosen] = [textIn(of?.('id')), textIn(of?.('chosen'))]
  if (!of || !platform || id === undefined) return undefined
  const isPrivate = of('isPrivate') === true
  return { platform, view: viewIn(of('view')), pressed: { id, chosen, isPrivate } }
}

/** Reads the body of a form that was sent off; undefined for anything else. */
export async function readSubmitRequest(c: Context): Promise<SubmitRequest | undefined> {
  const of = await fieldsOf(c)
  const platform = platformIn(of?.('platform'))
  const line = textIn(of?.('line'))
  if (!of || !platform || line === undefined) return undefined
  const filled = Object.fromEntries(
    entriesOf(of('values'))
      .slice(0, FIELDS_MAX)
      .map(([option, value]) => [option, textIn(value)]),
  )
  const to = of('to') === 'asker' ? 'asker' : 'everyone'
  const fetchFile = fetchFrom(entriesOf(of('files')))
  return { platform, view: viewIn(of('view')), line, to, filled, fetchFile }
}

/** What a platform takes in a form, and as many again. */
const FIELDS_MAX = 10

type Fields = (name: string) => unknown

/** The fields of a JSON body that is an object. */
async function fieldsOf(c: Context): Promise<Fields | undefined> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return undefined
  const read: unknown = await c.req.json().catch(() => undefined)
  return typeof read === 'object' && read !== null ? (name) => own(read, name) : undefined
}

const own = (of: object, name: string): unknown =>
  Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined

const entriesOf = (read: unknown): readonly (readonly [string, unknown])[] =>
  typeof read === 'object' && read !== null ? Object.entries(read) : []

const viewIn = (read: unknown): View =>
  viewFrom((name) => (typeof read === 'object' && read !== null ? own(read, name) : undefined))

/** A platform by its name; undefined for anything else. */
export const platformIn = (read: unknown): ChatPlatform | undefined =>
  CHAT_PLATFORMS.find((one) => one === read)

const textIn = (read: unknown): string | undefined =>
  typeof read === 'string' && read.length <= LINE_MAX ? read : undefined

function fetchFrom(
  files: readonly (readonly [string, unknown])[],
): (words: GivenFileWords) => FetchFile {
  const given = new Map<string, GivenFile>()
  for (const [reference, read] of files.slice(0, FIELDS_MAX)) {
    if (typeof read !== 'object' || read === null) continue
    const [name, base64] = [own(read, 'name'), own(read, 'base64')]
    if (typeof name !== 'string' || typeof base64 !== 'string') continue
    given.set(reference, { name: name.slice(0, 200), bytes: Buffer.from(base64, 'base64') })
  }
  return (words) => async (reference, most) => {
    const file = given.get(reference)
    if (!file) throw new Mistake(words.none)
    if (file.bytes.length > most) throw new Mistake(words.tooLarge(file.name, writeSize(most)))
    return file
  }
}
