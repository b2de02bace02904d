import { GRANTED_IN } from '../../access.ts'
import type { AccessWords } from '../access.ts'

export const access: AccessWords = {
  names: { reader: 'reader', editor: 'editor', admin: 'admin' },
  notAllowed: 'Not allowed',
  notNow: 'Not now',
  denied: (needed, { id, access: held, place }, command) =>
    `\`${command}\` takes an ${needed}; here you are ${held === 'editor' ? 'an editor' : 'a reader'}. Whoever runs Vigil can change that: they add \`${id}\` to ${GRANTED_IN[needed]}${place?.kind === 'channel' ? `, or \`${id}@${place.space}\` for here alone` : ''}.`,
  notHere: 'That cannot be done here. Ask where Vigil runs as a service.',
}
