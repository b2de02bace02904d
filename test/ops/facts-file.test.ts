import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { factsFileCheckup } from '#root/ops/facts-file.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** A copy of the shipped facts that a test may damage. */
function copied(): string {
  const path = join(temporaryFolder(), basename(inject('snapshot')))
  copyFileSync(inject('snapshot'), path)
  return path
}

const look = (path: string) => factsFileCheckup(() => path)()

it('a whole file is well', async () => {
  const path = copied()
  expect(await look(path)).toEqual({
    state: 'well',
    what: `The file of the served facts is whole: ${basename(path)}.`,
  })
})

it('a truncated file is ill, with what to do', async () => {
  const path = copied()
  truncateSync(path, Math.floor(readFileSync(path).length / 2))
  expect(await look(path)).toEqual({
    state: 'ill',
    what: expect.stringContaining('damaged or gone'),
    fix: expect.stringContaining('delete that file and start it again'),
  })
})

it('a file with other bytes in its middle is ill', async () => {
  const path = copied()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0xff, 40_000, 120_000))
  expect(await look(path)).toMatchObject({ state: 'ill' })
})

it('a file that is gone is ill', async () => {
  const path = copied()
  rmSync(path)
  expect(await look(path)).toMatchObject({ state: 'ill' })
})

it('is read through once in ten minutes, and at once when another one is served', async () => {
  const [first, second] = [copied(), copied()]
  let served = first
  let elapsed = 0
  const checkup = factsFileCheckup(
    () => served,
    () => elapsed,
  )
  await checkup()
  truncateSync(first, 5_000)
  elapsed = 599_000
  expect((await checkup()).state).toBe('well')
  elapsed = 600_000
  expect((await checkup()).state).toBe('ill')
  served = second
  expect((await checkup()).state).toBe('well')
})
