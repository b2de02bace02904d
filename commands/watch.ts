import { defineCommand } from '#core/command.ts'
import { add, remove } from './watching/change.ts'
import { watched } from './watching/listed.ts'
import { watchOptions } from './watching/options.ts'

export const watch = defineCommand({
  name: 'watch',
  about:
    'What is watched, by you or by a channel: what happens to it is told, at once or in a digest',
  examples: [
    'watch',
    'watch add qin-gang',
    'watch remove qin-gang',
    'watch add foreign-minister least:notable',
    'watch add filter:"kind:case stage>=expelled body:pla-rocket-force"',
    'watch add qin-gang absence:90',
  ],
  audience: 'reader',
  options: watchOptions,
  changes: ({ action }) => action === 'add' || action === 'remove',
  // What is watched for a channel is for all in it to know.
  isForAsker: ({ action = 'list', where = 'me' }) => action === 'list' || where === 'me',
  async answer(given, desk) {
    if (given.action === 'list') return await watched(given, desk)
    return given.action === 'add' ? await add(given, desk) : await remove(given, desk)
  },
})
