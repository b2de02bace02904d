import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Fault, Mistake } from '#core/errors.ts'

/** Keeps a token unreadable at rest. What is sealed for one workspace opens for no other. */
export type Seal = {
  readonly close: (token: string, workspace: string) => string
  /** @throws Unopened when the text was altered, is of another workspace, or the key is another one */
  readonly open: (sealed: string, workspace: string) => string
}

/** A sealed token does not open. */
export class Unopened extends Fault {}

/** AES-256 takes 32 bytes; GCM is made for nonces of 12 and tags of 16. */
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

/**
 * Seals with AES-256-GCM. A nonce is random and never used twice; the workspace's id is bound to
 * the text as associated data, so a record copied to another workspace does not open there.
 *
 * @param key 32 bytes as 64 hexadecimal digits or as base64
 * @throws Mistake when the key is not that
 */
export function createSeal(key: string): Seal {
  const secret = readKey(key)
  return {
    close(token, workspace) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(workspace))
      const sealed = Buffer.concat([nonce, cipher.update(token), cipher.final()])
      return `${VERSION}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')}`
    },
    open(sealed, workspace) {
      try {
        return openWith(secret, sealed, workspace)
      } catch {
        // The cause is left out: it could hold parts of the token.
        throw new Unopened('A sealed token does not open: altered, or sealed with another key')
      }
    },
  }
}

function openWith(secret: Buffer, sealed: string, workspace: string): string {
  const [version, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not sealed')
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(workspace)).setAuthTag(bytes.subarray(-TAG_BYTES))
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString()
}

function readKey(key: string): Buffer {
  const written = key.trim()
  const bytes = /^[0-9a-f]{64}$/i.test(written)
    ? Buffer.from(written, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(written)
      ? Buffer.from(written, 'base64')
      : undefined
  if (bytes?.length === KEY_BYTES) return bytes
  throw new Mistake(
    'VIGIL_SECRET_KEY, which seals Slack’s tokens, must be 32 bytes, as 64 hexadecimal digits or base64. Make one with `openssl rand -hex 32`.',
  )
}
