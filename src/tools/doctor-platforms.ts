import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

type Name = 'Discord' | 'Slack'

const guideOf = (platform: Name): string => `docs/${platform.toLowerCase()}.md`

/** A platform of which nothing is set: fine, unless one of its channels was asked about. */
export const absent = (platform: Name, channels: readonly string[]): readonly Checkup[] => [
  well(`${platform} is not set up. To set it up, follow ${guideOf(platform)}.`),
  ...channels.map((id) =>
    ill(
      `Channel ${id} cannot be looked at, because ${platform} is not set up.`,
      `Follow ${guideOf(platform)}.`,
    ),
  ),
]

/** A platform whose settings cannot be used, which the settings have said in full. */
export const unfinished = (platform: Name): readonly Checkup[] => [
  doubtful(
    `${platform} was not asked, because its settings cannot be used.`,
    'Put right what is ill under Settings, then ask again.',
  ),
]
