import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** An Ed25519 key pair; the public half in hexadecimal, as Discord's portal shows it. */
export function newKeys(): { readonly publicKey: string; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  // The last 32 bytes of the DER form are the key itself.
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return { publicKey: raw.toString('hex'), privateKey }
}

/** What can be wrong with a signed request. */
export type Forgery =
  /** One bit of the signature is flipped. */
  | 'signature'
  /** The timestamp is not the one that was signed. */
  | 'timestamp'
  /** The body is not the one that was signed. */
  | 'body'
  /** Signed with another key. */
  | 'key'
  /** No signature at all. */
  | 'unsigned'
  /** A signature that is no hexadecimal. */
  | 'garbage'
  /** Half a signature. */
  | 'short'

export type Signed = { readonly headers: Record<string, string>; readonly body: string }

/**
 * A body with the headers by which an endpoint knows it is from Discord, or with something wrong.
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function signed(
  privateKey: KeyObject,
  body: string,
  timestamp: string,
  forge?: Forgery,
): Signed {
  const key = forge === 'key' ? newKeys().privateKey : privateKey
  const bytes = sign(null, Buffer.from(timestamp + body), key)
  if (forge === 'signature') bytes[0] = (bytes[0] ?? 0) ^ 1
  const signature =
    forge === 'garbage'
      ? 'z'.repeat(128)
      : bytes.subarray(0, forge === 'short' ? 32 : 64).toString('hex')
  return {
    headers: {
      ...(forge === 'unsigned' ? {} : { 'X-Signature-Ed25519': signature }),
      'X-Signature-Timestamp': forge === 'timestamp' ? String(Number(timestamp) + 1) : timestamp,
    },
    body: forge === 'body' ? body.replace(/^\{/, '{ ') : body,
  }
}
