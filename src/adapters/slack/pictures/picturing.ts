import type { Brief } from '#core/brief.ts'
import type { Log } from '#core/log.ts'
import { type Drawable, isDrawable, type Pictures } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import { codeOf } from '../api-errors.ts'
import { MessageRefused } from '../message-refused.ts'
import type { ShownPictures } from '../render/shown.ts'
import { within } from '../within.ts'
import { createUpload, type Uploaded, type UploadParts, type Workspace } from './upload.ts'

/** A message, and where and in which words it is shown. */
export type Shown = {
  readonly brief: Pick<Brief, 'blocks'>
  readonly words: Words
  readonly workspace: Workspace
  /** What there may be no new try after, in milliseconds from the start; none unless said. */
  readonly patienceMs?: number
}

/**
 * Sends a message with its pictures. Where Slack refuses it because of them it is offered once more,
 * and then without: what pictures show stands in the text too.
 *
 * @throws what `send` throws, when it is about more than pictures or comes after `patienceMs`
 */
export type Picturing = <T>(
  shown: Shown,
  send: (pictures: ShownPictures) => Promise<T>,
) => Promise<T>

/** What pictures are painted, uploaded and waited for with. */
export type PicturingParts = UploadParts & {
  /** Paints them; absent where none are wanted. */
  readonly pictures: Pictures | undefined
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

/** A message waits so long for its pictures. What comes later is there the next time. */
const PICTURES_MS = 2_000

/**
 * Slack looks at a file after it took it, and until then refuses messages that show it.
 * https://github.com/slackapi/java-slack-sdk/issues/1349
 */
const PROCESSING_MS = 1_000

const NONE: ShownPictures = new Map()

/** A picture that Slack has, for one message. */
type Ready = Uploaded & { readonly alt: string }

/** Sending with pictures; without any where none are wanted or none come in time. */
export function createPicturing({ pictures, wait, ...parts }: PicturingParts): Picturing {
  const upload = createUpload(parts)
  const { now, log } = parts

  async function ready(
    paint: Pictures,
    { brief, words, workspace }: Shown,
  ): Promise<ReadonlyMap<Drawable, Ready>> {
    const found = new Map<Drawable, Ready>()
    const uploading = brief.blocks.filter(isDrawable).map(async (drawable) => {
      const picture = await paint(drawable, words)
      const file = picture && (await upload(drawable, picture, workspace))
      if (file) found.set(drawable, { ...file, alt: picture.alt })
    })
    await within(PICTURES_MS, Promise.all(uploading))
    // Those that are in time are shown without those that are late.
    return new Map(found)
  }

  return async (shown, send) => {
    if (!pictures || !shown.brief.blocks.some(isDrawable)) return await send(NONE)
    const { patienceMs = Number.POSITIVE_INFINITY } = shown
    const begun = now()
    const isInTime = (after = 0) => now() - begun + after < patienceMs
    const first = await ready(pictures, shown)
    if (first.size === 0) return await send(NONE)
    try {
      return await send(filesOf(first))
    } catch (error) {
      if (!isOfPictures(error) || !isInTime()) throw error
    }
    log('info', 'slack.picture.again', { effect: 'Slack may still be looking at the file' })
    const old = [...first.values()].filter(({ isNew }) => !isNew)
    for (const { forget } of old) forget()
    if (isInTime(PROCESSING_MS + (old.length > 0 ? PICTURES_MS : 0))) {
      const second = old.length > 0 ? await ready(pictures, shown) : first
      await wait(PROCESSING_MS)
      try {
        return await send(filesOf(second))
      } catch (error) {
        if (!isOfPictures(error) || !isInTime()) throw error
      }
    }
    noteRefused(log)
    return await send(NONE)
  }
}

const filesOf = (ready: ReadonlyMap<Drawable, Ready>): ShownPictures =>
  new Map([...ready].map(([drawable, { id, alt }]) => [drawable, { fileId: id, alt }]))

const noteRefused = (log: Log): void =>
  log('warn', 'slack.picture.refused', { effect: 'Sent without its pictures' })

/**
 * Slack says no more than that the blocks are none: of a file it is still looking at, of one that
 * is gone, and of anything else that is wrong with them.
 */
function isOfPictures(error: unknown): boolean {
  const code = error instanceof MessageRefused ? error.code : codeOf(error)
  return code === 'invalid_blocks'
}
