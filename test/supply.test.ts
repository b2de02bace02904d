import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Lock, packagesIn } from '#root/tools/licences-page.ts'

type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const manifest = read('package.json') as Manifest // Ours.
const lock = read('package-lock.json') as Lock & {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>
}
const installed = packagesIn(lock)

/** Licences that let what we build be used, changed and passed on. */
const PERMISSIVE =
  /^\(?(?:MIT|Apache-2\.0|ISC|0BSD|BSD-3-Clause|OFL-1\.1)(?: (?:OR|AND) (?:MIT|Apache-2\.0))?\)?$/

describe('what is installed', () => {
  it.each(
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }),
  )('%s is pinned: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
  })

  it('is what its maker published: each file has a hash', () => {
    const without = Object.entries(lock.packages)
      .filter(([path, { integrity }]) => path !== '' && !/^sha512-/.test(integrity ?? ''))
      .map(([path]) => path)
    expect(without).toEqual([])
  })

  it('runs an install script only where that is stated', () => {
    const scripts = installed.filter(({ hasInstallScript }) => hasInstallScript)
    expect(scripts.map(({ name }) => [name, manifest.allowScripts[name]])).toEqual([['node', true]])
    expect(scripts.filter(({ isDev }) => !isDev)).toEqual([])
  })

  it('may be used and passed on', () => {
    const others = installed.filter(({ isDev, licence }) => !isDev && !PERMISSIVE.test(licence))
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })
})
