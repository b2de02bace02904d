import { exchangeFor } from '../attribution.ts'
import { isJson, type Json, listOf, textOf } from '../json.ts'
import { judge } from '../judge.ts'
import { findInSharedFile, findInUpload } from '../limits/file.ts'
import { broken } from '../limits/rule.ts'
import { findInBlocks } from '../limits/whole.ts'
import { post } from '../posting.ts'
import type { StoredFile, World } from '../world.ts'
import { type Call, type Methods, no, refuse } from './method.ts'

/** The three steps of an upload. https://docs.slack.dev/messaging/working-with-files */
export const FILES: Methods = {
  'files.getUploadURLExternal': { scopes: ['files:write'], run: getUploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: complete },
  'files.info': { scopes: ['files:read'], run: info },
}

function info({ world, team, args }: Call): Json {
  const file = world.files.get(textOf(args['file']) ?? '')
  return file?.teamId === team.id
    ? { ok: true, file: asSlackWritesFile(world, file) }
    : no('file_not_found')
}

function getUploadUrl({ world, team, args, name }: Call): Json {
  const refusal = judge(world, name, args, findInUpload(args))
  if (refusal) return refuse(refusal)
  const id = world.clock.id('F')
  world.files.set(id, {
    id,
    teamId: team.id,
    name: textOf(args['filename']) ?? '',
    length: Number(args['length']),
    altText: textOf(args['alt_txt']) ?? textOf(args['alt_text']),
    title: undefined,
    content: undefined,
    isShared: false,
    refusals: world.looking.messages,
    isDeleted: false,
  })
  return { ok: true, upload_url: `${world.origin()}/upload/v1/${id}`, file_id: id }
}

function complete(call: Call): Json {
  const { world, team, args, name } = call
  const sent = listOf(args['files']).filter(isJson)
  const refusal = judge(world, name, args, [
    ...sent.flatMap((file, i) => findInSharedFile(file, `files[${i}]`)),
    ...(sent.length === 0 ? broken('files', 'is missing', 'invalid_arguments') : []),
    ...(args['blocks'] === undefined ? [] : findInBlocks(args['blocks'], 'blocks', 'message')),
  ])
  if (refusal) return refuse(refusal)
  const files = sent.map((file) => world.files.get(textOf(file['id']) ?? ''))
  if (!files.every((file): file is StoredFile => file?.content !== undefined)) {
    return no('file_not_found')
  }
  const channelId = textOf(args['channel_id'])
  const channel = channelId === undefined ? undefined : team.channels.get(channelId)
  if (channelId !== undefined && !channel) return no('channel_not_found')
  if (channel?.isArchived) return no('is_archived')
  if (channel && !channel.members.has(team.botUserId)) return no('not_in_channel')
  for (const [i, file] of files.entries()) {
    file.isShared = true
    file.title = textOf(sent[i]?.['title'])
  }
  const written = files.map((file) => asSlackWritesFile(world, file))
  if (channel) {
    const threadTs = textOf(args['thread_ts'])
    const payload = { text: args['initial_comment'] ?? '', blocks: args['blocks'] }
    post(world, { team, channel, via: name, threadTs, files: written }, payload)
    exchangeFor(world, { teamId: team.id, channelId: channel.id, threadTs })?.answered(name, args)
  }
  return { ok: true, files: written }
}

/** A file as it stands in payloads. https://docs.slack.dev/reference/objects/file-object */
export const asSlackWritesFile = (world: World, file: StoredFile): Json => ({
  id: file.id,
  name: file.name,
  title: file.title ?? file.name,
  size: file.length,
  filetype: file.name.split('.').at(-1) ?? '',
  mode: 'hosted',
  url_private: `${world.origin()}/files-pri/${file.id}/${encodeURIComponent(file.name)}`,
  url_private_download: `${world.origin()}/files-pri/${file.id}/download/${encodeURIComponent(file.name)}`,
  ...(file.altText === undefined ? {} : { alt_txt: file.altText }),
})
