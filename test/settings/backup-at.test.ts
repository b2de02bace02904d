import { describe, expect, it } from 'vitest'
import { parseService } from '#root/settings/service.ts'

describe('when the state is backed up', () => {
  it('is half past three unless another time is set, and never when it is off', () => {
    const at = (set?: string) =>
      parseService(set === undefined ? {} : { VIGIL_BACKUP_AT: set }).backupAt
    expect([at(), at('23:59'), at('off')]).toEqual(['03:30', '23:59', undefined])
  })

  it.each(['3:30', '24:00', '12:60', 'noon', '03:30:00', 'OFF'])('is no time: %s', (set) => {
    expect(() => parseService({ VIGIL_BACKUP_AT: set })).toThrow(
      'VIGIL_BACKUP_AT: is a time such as 03:30, or off.',
    )
  })
})
