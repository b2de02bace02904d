import type { InstallationRecord, Installations } from '#core/installations.ts'
import type { StateDb, Tables } from './tables.ts'

type Row = Tables['installation']

/** Installations that outlive the program. Their tokens come sealed and are never seen here. */
export const keptInstallations = (db: StateDb): Installations => ({
  async save(record) {
    const row = rowOf(record)
    await db
      .insertInto('installation')
      .values(row)
      .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
      .execute()
  },
  async find(place) {
    const row = await db
      .selectFrom('installation')
      .selectAll()
      .where('place', '=', place)
      .executeTakeFirst()
    return row && recordOf(row)
  },
  async pause(place, reason, at) {
    await db
      .updateTable('installation')
      .set({ sealed_token: null, paused_reason: reason, paused_at: at })
      .where('place', '=', place)
      .execute()
  },
})

const rowOf = (record: InstallationRecord): Row => ({
  place: record.place,
  is_org_wide: Number(record.isOrgWide),
  team_name: record.teamName ?? null,
  enterprise_id: record.enterpriseId ?? null,
  enterprise_name: record.enterpriseName ?? null,
  app_id: record.appId ?? null,
  bot_id: record.botId,
  bot_user_id: record.botUserId,
  scopes: record.scopes,
  installed_by: record.installedBy,
  installed_at: record.installedAt,
  sealed_token: record.sealedToken ?? null,
  paused_reason: record.paused?.reason ?? null,
  paused_at: record.paused?.at ?? null,
})

const recordOf = (row: Row): InstallationRecord => ({
  place: row.place,
  isOrgWide: row.is_org_wide === 1,
  teamName: row.team_name ?? undefined,
  enterpriseId: row.enterprise_id ?? undefined,
  enterpriseName: row.enterprise_name ?? undefined,
  appId: row.app_id ?? undefined,
  botId: row.bot_id,
  botUserId: row.bot_user_id,
  scopes: row.scopes,
  installedBy: row.installed_by,
  installedAt: row.installed_at,
  sealedToken: row.sealed_token ?? undefined,
  paused:
    row.paused_reason !== null && row.paused_at !== null
      ? { reason: row.paused_reason, at: row.paused_at }
      : undefined,
})
