import type { Asker } from '#core/command.ts'
import type { ChatPlatform, Place } from '#core/place.ts'
import type { Mode } from './ports.ts'
import type { View } from './view.ts'

/**
 * Who asks from a page. In a sandbox somebody in a channel of each platform, so that everything that
 * belongs to a place can be tried; in a home nobody who could be posted to.
 */
export function askerOn(platform: ChatPlatform, { language, as }: View, mode: Mode): Asker {
  if (mode === 'home') return { id: 'console', access: as, language }
  const { id, place } = IN_SANDBOX[platform]
  return { id, access: as, language, place, manages: [place.id] }
}

/** Ids in the form of each platform’s own, of nobody and nowhere. */
const IN_SANDBOX: Readonly<Record<ChatPlatform, { readonly id: string; readonly place: Place }>> = {
  discord: {
    id: 'discord:100000000000000001',
    place: {
      platform: 'discord',
      space: '100000000000000002',
      kind: 'channel',
      id: '100000000000000003',
    },
  },
  slack: {
    id: 'slack:T0SANDBOX/U0SANDBOX',
    place: { platform: 'slack', space: 'T0SANDBOX', kind: 'channel', id: 'C0SANDBOX' },
  },
}

/** Ids of the channels somebody asks in who is nowhere. */
export const SANDBOX_CHANNELS: readonly string[] = Object.values(IN_SANDBOX).map(
  ({ place }) => place.id,
)
