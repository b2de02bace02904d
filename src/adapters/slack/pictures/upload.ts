import { createHash } from 'node:crypto'
import type { webApi } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { oneLine } from '#core/one-line.ts'
import type { Drawable, Picture } from '#core/picture.ts'
import { codeOf, missingScope, retryAfter } from '../api-errors.ts'
import { LIMITS } from '../render/limits.ts'

/** A workspace, and the client to act in it with. */
export type Workspace = { readonly team: string; readonly client: webApi.WebClient }

/** A file that Slack has. */
export type Uploaded = {
  readonly id: string
  /** Whether it came so lately that Slack may still be looking at it. */
  readonly isNew: boolean
  /** Slack does not know it any more: the next time its picture is uploaded again. */
  readonly forget: () => void
}

/**
 * The file of a picture, which is uploaded once for each workspace; undefined where it cannot be.
 * Never rejects.
 */
export type Upload = (
  drawable: Drawable,
  picture: Picture,
  workspace: Workspace,
) => Promise<Uploaded | undefined>

/** What files are uploaded with. */
export type UploadParts = {
  /** Milliseconds. */
  readonly now: () => number
  readonly log: Log
  /** Told of every error, so that a dead token is noticed wherever it shows first. */
  readonly failed: (error: unknown, of: Workspace) => void
}

/** Pictures whose files are remembered; one takes some hundred bytes. */
const REMEMBERED_MAX = 2_000
/** Longer than Slack was seen to look at a file before messages can show it. */
const NEW_MS = 15_000
/** After a failure Slack is left alone for a while, not asked with every question. */
const FAILED_MS = 60 * 1000
const SCOPE_MS = 10 * 60 * 1000

const SCOPE = 'files:write'

type Entry = { readonly uploading: Promise<string | undefined>; readonly at: number }

/**
 * Uploads pictures as the bot’s own files. They are shared nowhere: only messages show them.
 * https://docs.slack.dev/messaging/working-with-files#upload (scope `files:write`)
 */
export function createUpload({ now, log, failed }: UploadParts): Upload {
  const entries = new Map<string, Entry>()
  const resting = new Map<string, number>()
  const told = new Set<string>()

  /** Trouble is told once for each workspace, until it goes well there again. */
  function tell(team: string, error: unknown): void {
    if (told.has(team)) return
    told.add(team)
    const effect = 'Pictures are told in words'
    if (missingScope(error) === undefined) {
      log('warn', 'slack.picture.failed', { code: codeOf(error) ?? nameOf(error), effect })
    } else {
      const fix = `Add ${SCOPE} to the bot scopes and install the app again`
      log('warn', 'slack.scope.missing', { scope: SCOPE, effect, fix })
    }
  }

  async function upload(
    drawable: Drawable,
    picture: Picture,
    workspace: Workspace,
  ): Promise<string | undefined> {
    const { team, client } = workspace
    try {
      // Without a channel it is the bot’s alone: nothing is posted.
      const { files } = await client.filesUploadV2(fileOf(drawable, picture))
      const id = files[0]?.files?.[0]?.id
      if (!id) throw new Error('Slack took a file and did not say which')
      told.delete(team)
      return id
    } catch (error) {
      failed(error, workspace)
      tell(team, error)
      const seconds = retryAfter(error)
      const ms = missingScope(error) === undefined ? FAILED_MS : SCOPE_MS
      resting.set(team, now() + (seconds === undefined ? ms : seconds * 1000))
      return undefined
    }
  }

  function forget(key: string, entry: Entry): void {
    if (entries.get(key) === entry) entries.delete(key)
  }

  function begin(key: string, uploading: Promise<string | undefined>): Entry {
    const entry = { uploading, at: now() }
    void uploading.then((id) => {
      if (id === undefined) forget(key, entry)
    })
    return entry
  }

  return async (drawable, picture, workspace) => {
    const { team } = workspace
    const key = `${team} ${createHash('sha256').update(picture.png).digest('base64')}`
    const known = entries.get(key)
    if (!known && (resting.get(team) ?? 0) > now()) return undefined
    const entry = known ?? begin(key, upload(drawable, picture, workspace))
    // What was asked for last stands last.
    entries.delete(key)
    entries.set(key, entry)
    if (entries.size > REMEMBERED_MAX) entries.delete(entries.keys().next().value ?? '')
    const id = await entry.uploading
    if (id === undefined) return undefined
    return { id, isNew: now() - entry.at < NEW_MS, forget: () => forget(key, entry) }
  }
}

/** What it is called says what it shows, and nothing else of the answer it stands in. */
function fileOf({ kind, title }: Drawable, { png, alt }: Picture) {
  const filename = `${kind}.png`
  const name = oneLine(title).trim()
  return {
    filename,
    title: name === '' || name.length > LIMITS.fileDescription ? filename : name,
    alt_text: alt,
    file: Buffer.from(png),
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
