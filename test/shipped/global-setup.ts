import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { currentSnapshot } from '#store/current.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the shipped pack's snapshot, built once for all test files. */
    snapshot: string
  }
}

/** Builds the shipped pack once for the whole run; the folder goes away with it. */
export default async function build(project: TestProject) {
  const snapshots = mkdtempSync(join(tmpdir(), 'vigil-shipped-'))
  const { path } = await currentSnapshot({ data: 'data', snapshots })
  project.provide('snapshot', path)
  return () => rmSync(snapshots, { recursive: true, force: true })
}
