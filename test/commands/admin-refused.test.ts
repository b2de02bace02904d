import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { readLines } from '../shipped/reading.ts'
import { openAdmin } from './admin-scene.ts'

const texts = (brief: Brief) => readLines(brief).map(({ text }) => text)

describe('a pack that is refused', () => {
  const finding = (n: number) =>
    `people/x.yaml:${n}:3: no such source, “ktfs”. Fix: name one of sources/.`

  it('is told with its few findings, and that nothing was changed', async () => {
    const { ask, revisions } = await openAdmin()
    revisions.next({ findings: [finding(7), 'No file at all. Fix: give one.'] })
    const brief = await ask('admin reseed')
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toBe(
      'The facts were checked and refused: 2 findings. Nothing was changed.',
    )
    expect(texts(brief)).toContain(
      'people/x.yaml:7:3 no such source, “ktfs”. Fix: name one of sources/.',
    )
    expect(texts(brief)).toContain('No file at all. Fix: give one.')
    expect(brief.file).toBeUndefined()
  })

  it('comes with a file of all of them when they are many', async () => {
    const { ask, revisions } = await openAdmin()
    const findings = Array.from({ length: 300 }, (_, i) => finding(i + 1))
    revisions.next({ findings })
    const brief = await ask('admin reseed')
    expect(texts(brief)).toContain('The first 8 of 300; the file has them all.')
    expect(brief.file?.name).toBe('findings.txt')
    for (const one of findings) expect(brief.file?.text).toContain(`${one}\n`)
  })

  it('comes with a file when one finding alone is too long to be read', async () => {
    const { ask, revisions } = await openAdmin()
    revisions.next({ findings: [`x.yaml:1:1: ${'long '.repeat(900)}`] })
    const brief = await ask('admin reseed')
    expect(JSON.stringify(brief.blocks).length).toBeLessThan(1_000)
    expect(brief.file?.text).toContain('long long')
  })
})
