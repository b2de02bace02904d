import { describe, expect, it } from 'vitest'
import { type Place, placeAddress } from '#core/place.ts'

const channel: Place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' }

describe('the address of a place', () => {
  it.each<[Partial<Place>, string]>([
    [{}, 'https://slack.com/app_redirect?team=T1&channel=C1'],
    [{ kind: 'person', id: 'U1' }, 'https://slack.com/app_redirect?team=T1&channel=U1'],
    [{ platform: 'discord', space: '1', id: '2' }, 'https://discord.com/channels/1/2'],
    [{ platform: 'discord', space: '', id: '2' }, 'https://discord.com/channels/@me/2'],
    [{ platform: 'discord', space: '', kind: 'person', id: '9' }, 'https://discord.com/users/9'],
  ])('of %j leads there', (about, address) => {
    expect(placeAddress({ ...channel, ...about })).toBe(address)
  })

  it.each<Partial<Place>>([
    { id: '' },
    { id: 'C1&team=T2' },
    { id: '../C1' },
    { space: 'T1#' },
    { space: '' },
    { platform: 'discord', space: '@me', id: '2' },
  ])('of %j is none, as it would lead elsewhere', (about) => {
    expect(placeAddress({ ...channel, ...about })).toBeUndefined()
  })
})
