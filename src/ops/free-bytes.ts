import { statfs } from 'node:fs/promises'

/** What whoever runs Vigil may still write where this folder is; undefined when nobody can say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}
