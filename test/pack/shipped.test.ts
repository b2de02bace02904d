import { expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { writeFinding } from '#pack/finding.ts'
import { readFiles } from '#pack/read.ts'
import { GOOD_PACK, SHIPPED_PACK } from '../fixtures/packs.ts'

it.each([SHIPPED_PACK, GOOD_PACK])('%s has no findings', (folder) => {
  const { pack, findings } = checkPack(readFiles(folder))
  expect(findings.map(writeFinding)).toEqual([])
  expect(Object.entries(pack).filter(([, records]) => records.length === 0)).toEqual([])
}, 30_000)
