import type { Reader } from './reader.ts'

/** Where health and metrics are served. */
export type OpsSettings = { readonly host: string; readonly port: number }

/** Undefined when they are turned off, or cannot be read. */
export function opsSettings({ fitting, wrong }: Reader): OpsSettings | undefined {
  const host = fitting('VIGIL_OPS_HOST', /^[\w.:-]+$/, 'is a host name or an address.')
  const port = fitting('VIGIL_OPS_PORT', /^(?:\d{1,5}|off)$/, PORT_FIX)
  if (host === undefined || port === undefined || port === 'off') return undefined
  if (Number(port) > 65_535) wrong(`VIGIL_OPS_PORT: ${PORT_FIX}`)
  return { host, port: Number(port) }
}

const PORT_FIX = 'is a number from 0 to 65535, or off.'
