import {
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs'
import { join, sep } from 'node:path'
import { Mistake } from '#core/errors.ts'
import { PACK_NAME } from '#core/given-file.ts'
import type { Words } from '#core/words.ts'
import { type PackFiles, readFiles } from '#pack/read.ts'

/** The name under which the pack’s own folder, VIGIL_DATA, can be asked for. */
export const OWN_PACK = 'data'

/** Where packs are: the one that is configured, and the folder with all others. */
type PackPlaces = { readonly data: string; readonly packs: string }

/**
 * Reads a pack by its name. Nothing outside the folder of packs is read: no path can be put into a
 * name, and links are not followed.
 *
 * @throws Mistake when there is none of that name, or it holds a link
 */
export function readBundled(
  typed: string,
  { data, packs }: PackPlaces,
  { given: { pack: said } }: Words,
): PackFiles {
  if (!PACK_NAME.test(typed)) throw new Mistake(said.badName(typed))
  if (typed === OWN_PACK) return readFiles(data)
  const known = bundledNames(packs)
  if (!known.includes(typed)) throw new Mistake(said.none(typed, [OWN_PACK, ...known]))
  const folder = join(packs, typed)
  try {
    if (realpathSync(folder) !== `${realpathSync(packs)}${sep}${typed}`) throw new LinkFound()
    return filesBelow(folder, '').sort((a, b) => (a.file < b.file ? -1 : 1))
  } catch (error) {
    if (error instanceof LinkFound) throw new Mistake(said.leadsOut(typed))
    throw error
  }
}

/** The names of the packs in a folder, in order; none where there is no folder. */
export function bundledNames(packs: string): readonly string[] {
  return entriesOf(packs)
    .filter((entry) => PACK_NAME.test(entry.name) && entry.name !== OWN_PACK)
    .filter((entry) => entry.isDirectory() || isFolder(join(packs, entry.name)))
    .map(({ name }) => name)
    .sort()
}

class LinkFound extends Error {}

/** A link to a folder is listed, too, so that asking for it says why it is not read. */
const isFolder = (path: string): boolean => lstatSync(path).isSymbolicLink()

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // What the file system throws.
    throw error
  }
}

/** How far below its folder a pack has files: `people/x.yaml`. */
const LEVELS_MAX = 3

function filesBelow(folder: string, below: string): PackFiles[number][] {
  if (below.split('/').length > LEVELS_MAX) return []
  return entriesOf(join(folder, below)).flatMap((entry) => {
    const file = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isSymbolicLink()) throw new LinkFound()
    if (entry.isDirectory()) return filesBelow(folder, file)
    if (!entry.isFile() || !file.endsWith('.yaml')) return []
    return [{ file, bytes: readWithoutLink(join(folder, file)) }]
  })
}

/** A link put in its place since it was listed is refused by the kernel. */
function readWithoutLink(path: string): Uint8Array {
  let descriptor: number
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') throw new LinkFound() // The kernel’s code.
    throw error
  }
  try {
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
