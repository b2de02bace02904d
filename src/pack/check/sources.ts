import type { Pack } from '../read.ts'
import type { Tell } from './reporter.ts'

/** A link is only offered where it leads to the publisher; the rest must be marked as what it is. */
export function checkSources(pack: Pack, tell: Tell): void {
  for (const where of pack.sources) {
    const { url, address } = where.record
    if (address === 'none' ? url !== undefined : url === undefined) {
      const fix =
        address === 'none'
          ? 'remove the url or say what kind of address it is'
          : 'add the url, or write address: none'
      tell(where, ['address'], `address and url do not agree`, fix, address)
    }
    if (url === undefined || address !== 'publisher') continue
    const { hostname, username, port } = new URL(url)
    if (/^[\d.]+$|^\[/.test(hostname) || username !== '' || port !== '') {
      tell(
        where,
        ['url'],
        'a bare address, port or user name cannot be a publisher’s link',
        'mark it address: odd-host',
        hostname,
      )
    }
  }
}
