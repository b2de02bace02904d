import type { ServerResponse } from 'node:http'
import { answer, type Incoming, type Reply } from './http.ts'
import type { World } from './world.ts'

/** Takes the content of a file. https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export async function takeUpload(
  world: World,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  const file = world.files.get(incoming.path.split('/').at(-1) ?? '')
  const content = await contentOf(incoming)
  const args = { file: file?.name, length: content.length }
  await answer(
    world,
    response,
    incoming,
    { method: 'upload', args, teamId: file?.teamId },
    (): Reply => {
      if (!file) return { status: 404, body: 'no such upload' }
      if (content.length !== file.length) {
        return { status: 400, body: `expected ${file.length} bytes, got ${content.length}` }
      }
      file.content = content
      return { status: 200, body: `OK - ${content.length}` }
    },
  )
}

/** Raw bytes, or the one file in a form. */
async function contentOf({ headers, body }: Incoming): Promise<Buffer> {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return body
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  for (const value of form.values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer())
  }
  return Buffer.alloc(0)
}

/**
 * Hands out a file to who has a token of its workspace that may read files; everybody else is led to
 * where people sign in. https://docs.slack.dev/reference/objects/file-object
 */
export async function giveFile(
  world: World,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  const { path, headers } = incoming
  const { grants, teams } = world.workspaces
  const file = world.files.get(path.split('/')[2] ?? '')
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  const grant = grants.get(token)
  const isAllowed =
    grant !== undefined &&
    !grant.isRevoked &&
    grant.teamId === file?.teamId &&
    teams.get(grant.teamId)?.scopes.has('files:read') === true
  const called = { method: 'file', args: { file: file?.id }, teamId: file?.teamId }
  await answer(world, response, incoming, called, (): Reply => {
    if (isAllowed && file.content) return { status: 200, body: file.content }
    return { status: 302, body: '', headers: { location: `${world.origin()}/login` } }
  })
}
