import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { takeInstanceLease } from '#root/state/instance-lease.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const HOLDER = fileURLToPath(new URL('lease-holder.ts', import.meta.url))
const now = () => new Date('2026-11-25T08:30:00Z')

/** Another process that has the lease of a home. */
async function holderOf(home: string) {
  const child = spawn(process.execPath, [HOLDER, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  await once(child.stdout, 'data')
  return { pid: child.pid, kill: () => child.kill('SIGKILL'), ended }
}

describe('the lease of a home', () => {
  it('is one service’s at a time, and the second is told whose it is', async () => {
    const home = temporaryFolder()
    const { pid } = await holderOf(home)
    const second = () => takeInstanceLease(home, now)
    expect(second).toThrow(Mistake)
    expect(second).toThrow(
      `Vigil runs already in ${home} (process ${pid} on ${hostname()} since 2026-11-25T08:30:00.000Z). Stop it, or set VIGIL_HOME to another folder.`,
    )
  })

  it('is free at once when its process is killed', async () => {
    const home = temporaryFolder()
    const { kill, ended } = await holderOf(home)
    kill()
    await ended
    using _lease = takeInstanceLease(home, now)
    expect(() => takeInstanceLease(home, now)).toThrow(`process ${process.pid}`)
  })

  it('is free again when it is given back, and leaves no name behind', () => {
    const home = temporaryFolder()
    {
      using _lease = takeInstanceLease(home, now)
      expect(readdirSync(home)).toContain('service.json')
    }
    expect(readdirSync(home)).toEqual(['service.lock'])
    using _again = takeInstanceLease(home, now)
  })

  it('is had of a home that is still to be made', () => {
    const home = join(temporaryFolder(), 'new', 'home')
    using _lease = takeInstanceLease(home, now)
    expect(readdirSync(home)).toContain('service.lock')
  })

  it('is not another home’s', () => {
    using _one = takeInstanceLease(temporaryFolder(), now)
    using _other = takeInstanceLease(temporaryFolder(), now)
  })

  it('removes what holders that were killed left unfinished', () => {
    const home = temporaryFolder()
    mkdirSync(join(home, '.restoring-1'))
    writeFileSync(join(home, '.restoring-1', 'state.sqlite'), 'half')
    writeFileSync(join(home, '.service.json-1'), '{')
    using _lease = takeInstanceLease(home, now)
    expect(readdirSync(home).toSorted()).toEqual(['service.json', 'service.lock'])
  })

  it('says what to do when it cannot be had at all', () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'file'), '')
    expect(() => takeInstanceLease(join(home, 'file'), now)).toThrow(/cannot be locked/)
    mkdirSync(join(home, 'service.lock'))
    expect(() => takeInstanceLease(home, now)).toThrow(/cannot be locked.*VIGIL_HOME/)
    const other = temporaryFolder()
    writeFileSync(join(other, 'service.lock'), 'no database, but long enough for one'.repeat(30))
    expect(() => takeInstanceLease(other, now)).toThrow(/is damaged.*delete it/)
  })
})
