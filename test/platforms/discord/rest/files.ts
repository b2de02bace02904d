import { apiError } from '../errors.ts'
import type { Handler } from '../routes.ts'

/** A file that was sent with a message, or by a user with a command. */
export const getFile: Handler = (world, _, { attachment = '' }) => {
  const file = world.messages.file(attachment)
  if (!file) throw apiError('notFound')
  return { status: 200, body: file.bytes, headers: { 'Content-Type': file.contentType } }
}
