import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

/** A service on the same machine answers at once or not at all, in milliseconds. */
const TIMEOUT_MS = 5_000

/** More checkups than there are, and longer ones; what is longer is another program’s. */
const TEXT_MAX = 65_536

/**
 * What a service that runs with these settings says of itself at `/readyz`. That none runs is fine:
 * the doctor is asked before the first start as well.
 */
export async function runningCheckups(
  ops: { readonly host: string; readonly port: number } | undefined,
): Promise<readonly Checkup[]> {
  if (!ops || ops.port === 0)
    return [well('A running Vigil is not asked: VIGIL_OPS_PORT names no port to ask at.')]
  const { host, port } = ops
  const at = `http://${hostToAsk(host)}:${port}`
  try {
    const response = await fetch(`${at}/readyz`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const said = checkupsIn((await response.text()).slice(0, TEXT_MAX))
    if (!said) return [doubtful(`Another program than Vigil answers at ${at}.`, OTHER_FIX)]
    const troubles = said.filter(({ state }) => state !== 'well')
    return troubles.some(({ state }) => state === 'ill')
      ? [ill(`Vigil runs, and is not ready (${at}).`, 'Do what the next lines say.'), ...troubles]
      : [well(`Vigil runs and is ready (${at}).`), ...troubles]
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return [ill(`Vigil at ${at} does not answer.`, 'See what it printed last, and restart it.')]
    return [well(`Vigil does not run here: nothing answers at ${at}.`)]
  }
}

const OTHER_FIX = 'Set VIGIL_OPS_PORT to a free port.'

/** Where a service that listens everywhere is to be found from here. */
export function hostToAsk(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

/** The checkups of an answer; undefined when it is none of ours. */
function checkupsIn(text: string): readonly Checkup[] | undefined {
  try {
    const { checkups }: { checkups?: unknown } = JSON.parse(text)
    return Array.isArray(checkups) && checkups.every(isCheckup) ? checkups : undefined
  } catch {
    return undefined
  }
}

function isCheckup(value: unknown): value is Checkup {
  if (typeof value !== 'object' || value === null) return false
  const { state, what, fix } = value as Record<string, unknown> // Looked at, not believed.
  return (
    typeof what === 'string' &&
    (state === 'well' || ((state === 'ill' || state === 'doubtful') && typeof fix === 'string'))
  )
}
