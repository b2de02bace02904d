import { DELIVERY_STATES, type DeliveryState } from './ledger.ts'

const FINAL: readonly DeliveryState[] = [
  'sent',
  'failed',
  'dead',
  'expired',
  'superseded',
  'skipped',
]

/** The states of deliveries of which something is still to come: all that are not final. */
export const OPEN_STATES: readonly DeliveryState[] = DELIVERY_STATES.filter(
  (state) => !FINAL.includes(state),
)
