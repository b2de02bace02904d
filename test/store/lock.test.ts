import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { alone } from '#store/lock.ts'
import { BUILD_LOCK } from '#store/paths.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** A folder whose lock is held by the process of that number. */
function heldBy(pid: number | string) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, BUILD_LOCK), String(pid))
  return folder
}

it('a lock nobody holds is taken, and given back even when the work fails', async () => {
  const folder = join(temporaryFolder(), 'new')
  const held = await alone(folder, async () => readdirSync(folder))
  expect(held).toEqual([BUILD_LOCK])
  const failing = alone(folder, () => Promise.reject(new Error('the work failed')))
  await expect(failing).rejects.toThrow('the work failed')
  expect(readdirSync(folder)).toEqual([])
})

it.each([process.ppid, ''])('a lock held by “%s” is waited for', async (holder) => {
  const folder = heldBy(holder)
  let isDone = false
  const done = alone(folder, async () => {
    isDone = true
  })
  await setTimeout(200)
  expect(isDone).toBe(false)
  rmSync(join(folder, BUILD_LOCK))
  await done
  expect(isDone).toBe(true)
})

it.each([
  ['is gone', spawnSync(process.execPath, ['-e', '']).pid],
  ['had the number this one has now', process.pid],
  ['signed with nonsense', 'nonsense'],
])('a lock whose holder %s is taken over', async (_, holder) => {
  expect(await alone(heldBy(holder), async () => 'done')).toBe('done')
})
