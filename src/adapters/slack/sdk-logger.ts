import { type Logger, LogLevel } from '@slack/bolt'
import type { Level, Log } from '#core/log.ts'
import { withoutSecrets } from './without-secrets.ts'

/**
 * The logger every part of the SDK is given. Debug messages are dropped whatever level is asked
 * for: they hold whole payloads, and so what people typed, and tokens besides. Its errors are
 * warnings here: most are connections that come back, and what needs somebody is logged by us.
 */
export function createSdkLogger(log: Log): Logger {
  const write =
    (level: Level) =>
    (...messages: readonly unknown[]): void =>
      log(level, 'slack.sdk', { message: withoutSecrets(messages.map(wordsOf).join(' ')) })
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('warn'),
    // Above debug, so that the SDK does not even put its debug messages together.
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  }
}

const wordsOf = (message: unknown): string => {
  if (typeof message === 'string') return message
  return message instanceof Error ? message.message : ''
}
