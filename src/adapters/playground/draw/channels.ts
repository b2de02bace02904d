import { SANDBOX_CHANNELS } from '../asker.ts'
import type { DrawWords } from '../words/draw.ts'

/** What a channel is called: a platform would know, and here only those have a name that are ours. */
export const channelName = (id: string, words: DrawWords): string =>
  SANDBOX_CHANNELS.includes(id) ? words.tryingOut : id
