import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import { VARIABLES } from '#root/config.ts'
import { GRACE_MS } from '#root/ops/stop-signal.ts'
import {
  buildImage,
  copied,
  instructions,
  lastStage,
  productionPackages,
  read,
  stamps,
} from './ops/image.ts'
import { startDiscord } from './platforms/discord/server.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** Variables of ours and of Node’s that a text names. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:VIGIL|DISCORD|SLACK)_[A-Z_]+\b/g)].map(([name]) => name)

const PLACES = ['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/vigil.service']

describe('every variable that is named is one that is read', () => {
  it.each(PLACES)('in %s', (file) => {
    const named = namedIn(read(file))
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in VARIABLES))).toEqual([])
  })
})

describe('the Dockerfile', () => {
  const isLetThrough = (what: string) => read('.dockerignore').split('\n').includes(`!${what}`)

  it('copies what there is, and .dockerignore lets it through and nothing else', () => {
    const all = [...copied(), 'package-lock.json']
    expect(all.filter((what) => !existsSync(ROOT + what) || !isLetThrough(what))).toEqual([])
    const through = read('.dockerignore').match(/(?<=^!).+$/gm)
    expect(through?.toSorted()).toEqual([...new Set(all)].toSorted())
    expect(read('.dockerignore')).toMatch(/^\*$/m)
  })

  it('starts from one small image in both stages, of the Node that is tested', () => {
    const from = instructions().filter((line) => line.startsWith('FROM '))
    expect(from).toEqual(['FROM node:24-slim AS packages', 'FROM node:24-slim'])
  })

  it('installs what the lock file says, without packages for development and their scripts', () => {
    expect(instructions()).toContain('RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund')
    const { packages } = JSON.parse(read('package-lock.json'))
    const withScripts = productionPackages().filter((path) => packages[path].hasInstallScript)
    expect(withScripts).toEqual([])
  })

  it('runs as nobody in particular, with Node as the first process', () => {
    const last = lastStage()
    expect(last).toContain('USER 10001:10001')
    expect(last).toContain('STOPSIGNAL SIGTERM')
    expect(last).toContain('ENTRYPOINT ["node", "src/main.mjs"]')
    expect(last.indexOf('USER 10001:10001')).toBeGreaterThan(
      last.findLastIndex((line) => line.startsWith('RUN ')),
    )
  })

  it('needs no shell to look whether it is alive, and asks where Vigil listens by default', () => {
    const [program, flag, code] = healthcheck()
    expect([program, flag]).toEqual(['node', '-e'])
    expect(code).toContain(`process.env.VIGIL_OPS_PORT || ${VARIABLES.VIGIL_OPS_PORT.example}`)
    expect(code).toContain('/healthz')
  })

  it('exposes the port that platforms call, and never the other one', () => {
    const exposed = lastStage().filter((line) => line.startsWith('EXPOSE '))
    expect(exposed).toEqual([`EXPOSE ${VARIABLES.VIGIL_HTTP_PORT.example}`])
  })
})

/** The program and arguments of the image’s health check. */
function healthcheck(): readonly string[] {
  const line = lastStage().find((one) => one.startsWith('HEALTHCHECK ')) ?? ''
  return JSON.parse(line.slice(line.indexOf('[')))
}

describe('the compose file', () => {
  const { services, secrets, volumes } = parse(read('deploy/compose.yaml'))
  const { vigil } = services

  it('takes every right away that is not needed', () => {
    expect(vigil).toMatchObject({
      read_only: true,
      user: '10001:10001',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    expect(vigil).not.toHaveProperty('privileged')
    expect(vigil).not.toHaveProperty('ports')
  })

  it('brings secrets in files alone', () => {
    const environment: Record<string, string> = vigil.environment
    const secret = Object.keys(environment).filter((name) => /TOKEN|SECRET/.test(name))
    expect(secret.length).toBeGreaterThan(0)
    for (const name of secret) expect(name).toMatch(/_FILE$/)
    const files = secret.map((name) => environment[name])
    expect(files).toEqual(vigil.secrets.map((name: string) => `/run/secrets/${name}`))
    expect(Object.keys(secrets)).toEqual(vigil.secrets)
  })

  it('keeps what is written in a volume, where the image writes it', () => {
    expect(vigil.volumes).toEqual(['vigil-data:/data'])
    expect(volumes).toHaveProperty('vigil-data')
    expect(lastStage().join('\n')).toContain('VIGIL_HOME=/data')
  })

  it('waits longer for the end than Vigil needs, and looks whether it lives as the image does', () => {
    expect(Number.parseInt(vigil.stop_grace_period, 10) * 1_000).toBeGreaterThan(GRACE_MS)
    const [, ...asked] = vigil.healthcheck.test.map((one: string) => one.replaceAll('$$', '$'))
    expect(asked).toEqual(healthcheck())
  })
})

describe('the systemd unit', () => {
  const lines = read('deploy/vigil.service')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const valuesOf = (option: string) =>
    lines.flatMap((line) => (line.startsWith(`${option}=`) ? [line.slice(option.length + 1)] : []))

  it('has sections and options and nothing else', () => {
    expect(lines.filter((line) => /^\[/.test(line))).toEqual(['[Unit]', '[Service]', '[Install]'])
    for (const line of lines) expect(line).toMatch(/^(?:\[[A-Z]\w+\]|[A-Z][A-Za-z]+=.*)$/)
  })

  it('starts the program that there is', () => {
    const [, main = ''] = (valuesOf('ExecStart')[0] ?? '').split(' ')
    expect(existsSync(ROOT + main)).toBe(true)
  })

  it.each([
    ['DynamicUser', 'yes'],
    ['StateDirectory', 'vigil'],
    ['ProtectSystem', 'strict'],
    ['NoNewPrivileges', 'yes'],
    ['Restart', 'on-failure'],
    // A full disk ends it with 1, until there is room.
    ['StartLimitIntervalSec', '0'],
    // A mistake in the settings ends the program with 2, over and over.
    ['RestartPreventExitStatus', '2'],
    ['CapabilityBoundingSet', ''],
  ])('sets %s=%s', (option, value) => expect(valuesOf(option)).toEqual([value]))

  it('has a limit of memory, and waits longer for the end than Vigil needs', () => {
    expect(valuesOf('MemoryMax')[0]).toMatch(/^\d+[MG]$/)
    expect(Number(valuesOf('TimeoutStopSec')[0]) * 1_000).toBeGreaterThan(GRACE_MS)
  })

  it('hands each secret over as a credential, in use or still commented out', () => {
    const text = read('deploy/vigil.service')
    const loaded = [...text.matchAll(/^#?LoadCredential=([\w-]+):/gm)].map(([, name]) => name)
    const used = [...text.matchAll(/^#?Environment=\w+_FILE=%d\/([\w-]+)$/gm)].map(
      ([, name]) => name,
    )
    expect(loaded.length).toBeGreaterThan(0)
    expect(used).toEqual(loaded)
    for (const value of valuesOf('Environment')) expect(value).not.toMatch(/TOKEN=|SECRET=/)
  })
})

/** What it printed and its exit code, once it has ended. */
async function over(child: ChildProcess) {
  const [out, err, code] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    new Promise((resolve) => child.once('close', resolve)),
  ])
  return { out, err, code }
}

describe('the image', () => {
  const image = buildImage(dirname(inject('snapshot')))
  afterAll(() => image[Symbol.dispose]())

  it('answers with what it holds alone, and writes nowhere but in its volume', async () => {
    const before = stamps(image.app)
    const asked = ['src/main.mjs', 'ask', 'who', 'qin-gang']
    const { out, err, code } = await over(image.node(asked, { VIGIL_HOME: image.home }))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Qin Gang')
    expect(stamps(image.app)).toEqual(before)
  })

  it('has every module that is loaded later, too', async () => {
    // Each file of the program, but those that begin to work when they are loaded.
    const code = `
      import { globSync } from 'node:fs'
      const begins = /main\\.mjs$|read-through|workshop|child|worker/
      for (const file of globSync('{src,commands}/**/*.ts')) {
        if (!begins.test(file)) await import(process.cwd() + '/' + file)
      }
      process.exit(0)`
    const ended = await over(image.node(['--input-type=module', '-e', code], {}))
    expect(ended).toEqual({ code: 0, out: '', err: '' })
  })

  it('serves with its secret from a file, and its health check finds it alive until it is stopped', async () => {
    await using discord = await startDiscord()
    const file = image.keep('discord-token', `${discord.token}\n`)
    const settings = {
      VIGIL_HOME: image.home,
      VIGIL_OPS_PORT: String(await freePort()),
      DISCORD_TOKEN_FILE: file,
      DISCORD_APPLICATION_ID: discord.applicationId,
      DISCORD_API_URL: discord.apiUrl,
    }
    const before = stamps(image.app)
    const check = () => over(image.node(healthcheck().slice(1), settings))
    expect((await check()).code).toBe(1)
    // Where it is not to be asked, nobody can say that it does not live.
    const unasked = image.node(healthcheck().slice(1), { ...settings, VIGIL_OPS_PORT: 'off' })
    expect(await over(unasked)).toEqual({ code: 0, out: '', err: '' })
    const service = image.node(['src/main.mjs', 'start'], settings)
    const ended = over(service)
    await discord.waitFor(({ path }) => path.endsWith('/commands'), { timeoutMs: 30_000 })
    await discord.interactions.command({ name: 'about', options: {}, userId: '12345678' }).shown()
    expect(await check()).toEqual({ code: 0, out: '', err: '' })
    service.kill('SIGTERM')
    const { code, out, err } = await ended
    expect({ code, faults: err.match(/"level":"error".*/g) }).toEqual({ code: 0, faults: null })
    expect(out + err).not.toContain(discord.token)
    expect(stamps(image.app)).toEqual(before)
    expect((await check()).code).toBe(1)
  })
})

/** A port of loopback that nobody had a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on TCP.
  server.close()
  await once(server, 'close')
  return port
}
