import { createPublicKey, verify } from 'node:crypto'
import { Mistake } from '#core/errors.ts'

/** Whether Discord signed these bytes at the time it says. */
export type Verify = (timestamp: string, body: Uint8Array, signature: string) => boolean

/**
 * Checks signatures against an application's public key, read once.
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 *
 * @throws Mistake when the key is not 64 hexadecimal characters
 */
export function createVerify(publicKey: string): Verify {
  if (!/^[0-9a-f]{64}$/i.test(publicKey)) {
    throw new Mistake(
      'DISCORD_PUBLIC_KEY is 64 hexadecimal characters: copy it from the developer portal, General Information.',
    )
  }
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  })
  return (timestamp, body, signature) =>
    isSignature(signature) &&
    verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'))
}

/** Whether words have the form of a signature: 64 bytes in hexadecimal. */
export const isSignature = (words: string): boolean => /^[0-9a-f]{128}$/i.test(words)

/** How far a delivery's time may be from ours, in seconds, before it counts as a replay. */
export const AGE_MAX_S = 5 * 60

/** Whether a timestamp in seconds is close enough to now, in either direction. */
export const isFresh = (timestamp: string, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= AGE_MAX_S
