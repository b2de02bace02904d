import { InteractionResponseType, MessageFlags } from 'discord.js'
import { expect } from 'vitest'
import type { PreviewMessage } from '#core/preview.ts'
import type { Delivery } from '../../platforms/discord/delivery.ts'
import { fieldsOf } from '../../platforms/discord/json.ts'

const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType

/** Holds what Discord was sent against the preview: body, files, and where it went. */
export async function expectSame(asked: Delivery, message: PreviewMessage, about = '') {
  const first = await asked.answered
  const payload = asSent(message.payload)
  if (first.type === ChannelMessageWithSource || first.type === UpdateMessage) {
    expect(first.type === UpdateMessage, about).toBe(message.isInPlace)
    expect(asSent(first.data), about).toEqual(payload)
    return expectFiles(first.files, message, about)
  }
  // What was announced is changed, and who sees it is settled; or it is taken back and said anew.
  const change = asked.edit().then((sent) => ({ ...sent, isChange: true }))
  const anew = asked.followUp().then((sent) => ({ ...sent, isChange: false }))
  const { data, files, isChange } = await Promise.race([change, anew])
  const flags = Number(payload['flags']) & ~MessageFlags.Ephemeral
  const changed = { ...payload, flags, attachments: payload['attachments'] ?? [] }
  expect(asSent(data), about).toEqual(isChange ? changed : payload)
  expectFiles(files, message, about)
}

type Files = Awaited<Delivery['answered']>['files']

/** Pictures stand behind their addresses, all else is text. */
function expectFiles(files: Files, { pictures, files: texts }: PreviewMessage, about: string) {
  const painted = files.filter(({ contentType }) => contentType === 'image/png')
  const others = files.filter((file) => !painted.includes(file))
  expect([...pictures.keys()], about).toEqual(painted.map(({ name }) => `attachment://${name}`))
  expect(texts, about).toEqual(
    others.map(({ name, contentType: mediaType, bytes }) => {
      return { name, mediaType, text: bytes.toString('utf8') }
    }),
  )
}

/** As JSON, without what is of one person or one fault alone. */
const asSent = (data: unknown) => fieldsOf(JSON.parse(JSON.stringify(data), ofAnybody))

const ofAnybody = (_: string, value: unknown) =>
  typeof value === 'string'
    ? value.replaceAll(/\bF-\d+/g, 'F-0').replaceAll(/(discord\\?:)2000000000000\d{6}/g, '$1person')
    : value
