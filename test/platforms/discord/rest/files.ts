import { apiError } from '../errors.ts'
import type { Handler } from '../routes.ts'

/**
 * A file that was sent with a message, or by a user with a command. No token belongs there: where
 * files are is not where the API is.
 */
export const getFile: Handler = (world, { authorization }, { attachment = '' }) => {
  if (authorization !== undefined) world.violations.push('a token was shown to the host of files')
  const file = world.messages.file(attachment)
  if (!file) throw apiError('notFound')
  return { status: 200, body: file.bytes, headers: { 'Content-Type': file.contentType } }
}
