import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

/** How much room is left where the state is kept. */
export function roomCheckup(freeBytes: number | undefined, home: string): Checkup {
  if (freeBytes === undefined)
    return doubtful(`Nobody can say how much room ${home} has.`, 'See whether the folder is there.')
  const room = `${Math.floor(freeBytes / 1_048_576)} MB`
  if (freeBytes < FREE_ILL) return ill(`${home} has ${room} left.`, FREE_FIX)
  return freeBytes < FREE_DOUBTFUL
    ? doubtful(`${home} has ${room} left.`, FREE_FIX)
    : well(`${home} has ${room} left.`)
}

/** Less than a snapshot and a backup of a usual size take, and ten times that, in bytes. */
const FREE_ILL = 50 * 1_048_576
const FREE_DOUBTFUL = 500 * 1_048_576

const FREE_FIX = 'Free some room on that disk: old backups and vigil.log are in VIGIL_HOME.'
