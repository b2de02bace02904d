/**
 * What every message of the bot’s own carries, so that it can be found again: the delivery’s id and
 * nothing else, because all apps in the workspace may read it.
 * https://docs.slack.dev/messaging/message-metadata
 */
export const markerOf = (id: string) => ({ event_type: EVENT_TYPE, event_payload: { id } })

/** Whether a message carries the marker of this delivery. */
export const isMarkedWith = (
  id: string,
  metadata: { event_type?: string; event_payload?: object } | undefined,
): boolean =>
  metadata?.event_type === EVENT_TYPE && Reflect.get(metadata.event_payload ?? {}, 'id') === id

const EVENT_TYPE = 'vigil_delivery'
