import { type Checkup, ill, well } from '#core/checkup.ts'

/** One thing to look at. When it throws, it is ill. */
export type Look = () => Checkup | Promise<Checkup>

/** Whether the program works, each with what to do about it. */
export type Health = {
  /** Whether the process itself is alive: when it is not, only a restart helps. */
  readonly alive: () => Checkup
  /** Whether it can do its work. Asked many times at once, it looks once. */
  readonly ready: () => Promise<readonly Checkup[]>
}

/** Longer than this without a turn, and neither platform gets its first answer in time. */
const LAG_MS = 2_000

/** What has not answered by then is ill: whoever asks gives up after a few seconds. */
const LOOK_MS = 3_000

/** A planner that ticks each minute and was silent for three has stopped. */
const TICK_MS = 180_000

export const DRAINING = ill(
  'Vigil is stopping: what is under way is finished, and nothing new is taken.',
  'Wait for it, or start it again.',
)

/** Looks at each thing on its own, so that none hides another. */
export function createHealth(parts: {
  readonly looks: Readonly<Record<string, Look>>
  /** What there is one of for each platform. */
  readonly each: () => readonly Checkup[]
  /** A look began to fail: the log has why, not whoever asks over HTTP. */
  readonly failed: (look: string, cause: unknown) => void
  readonly lagMs: () => number
  readonly isDraining: () => boolean
}): Health {
  let looking: Promise<readonly Checkup[]> | undefined
  const failing = new Set<string>()
  const watching: Watching = {
    // Once, however often somebody asks: the log must not fill the disk with one trouble.
    failed(name, cause) {
      if (!failing.has(name)) parts.failed(name, cause)
      failing.add(name)
    },
    worked: (name) => failing.delete(name),
  }
  const alive = () => lagCheckup(parts.lagMs())
  const lookAll = async (): Promise<readonly Checkup[]> => {
    const looks = Object.entries(parts.looks).map(([name, look]) => looked(name, look, watching))
    return [alive(), ...(await Promise.all(looks)), ...parts.each()]
  }
  return {
    alive,
    async ready() {
      // At once: what is looked at no longer matters, and whoever asks is to send nobody here.
      if (parts.isDraining()) return [DRAINING, alive(), ...parts.each()]
      looking ??= lookAll().finally(() => {
        looking = undefined
      })
      const checkups = await looking
      return parts.isDraining() ? [DRAINING, ...checkups] : checkups
    },
  }
}

type Watching = {
  readonly failed: (look: string, cause: unknown) => void
  readonly worked: (look: string) => unknown
}

async function looked(name: string, look: Look, { failed, worked }: Watching): Promise<Checkup> {
  const late = Promise.withResolvers<Checkup>()
  const timer = setTimeout(
    () => late.resolve(ill(`${name} did not answer within ${LOOK_MS / 1_000} s.`, LATE_FIX)),
    LOOK_MS,
  )
  try {
    const looking = (async () => await look())()
    void looking.then(
      () => worked(name),
      (cause: unknown) => failed(name, cause),
    )
    return await Promise.race([looking, late.promise])
  } catch {
    return ill(`${name} cannot be looked at.`, 'See vigil.log and what Vigil printed.')
  } finally {
    clearTimeout(timer)
  }
}

const LATE_FIX = 'See whether the disk and the machine are overloaded.'

function lagCheckup(lagMs: number): Checkup {
  const lag = `${Math.round(lagMs)} ms`
  return lagMs < LAG_MS
    ? well(`The process takes its turns: at most ${lag} late in the last ten seconds.`)
    : ill(
        `The process did not take a turn for ${lag}.`,
        'See whether the machine is overloaded or out of memory; restart Vigil when it stays so.',
      )
}

/** Whether a platform that is set up is connected. */
export const platformCheckup = (name: string, isReady: boolean): Checkup =>
  isReady
    ? well(`${name} is connected.`)
    : ill(
        `${name} is not connected.`,
        `It is tried again by itself. See what Vigil printed about ${name}, and \`npm run doctor\`.`,
      )

/** Whether the planner goes on; `startedAt` counts until it has run once. */
export function tickCheckup(last: Date | undefined, startedAt: Date, now: Date): Checkup {
  const silentMs = now.getTime() - (last ?? startedAt).getTime()
  if (silentMs > TICK_MS) {
    return ill(
      `The planner has not finished a minute for ${Math.round(silentMs / 60_000)} minutes, so digests may be late.`,
      'See vigil.log for what failed; restart Vigil when nothing stands there.',
    )
  }
  return last
    ? well('The planner runs every minute.')
    : well('The planner is about to run for the first time.')
}
