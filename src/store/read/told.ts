import type { Database } from 'better-sqlite3'
import type { Facts } from '#core/fact-store.ts'
import type { Citation } from '#core/facts.ts'
import type { Holiday, HolidayCalendar, SeverityRule } from '#core/told.ts'
import { SOURCE_JSON } from './claim-json.ts'
import { lazily } from './prepared.ts'
import { withoutNulls } from './without-nulls.ts'

type Row = Omit<Holiday, 'citations'> & { readonly citations: string }

export function toldQueries(db: Database): Pick<Facts, 'holidays' | 'severityRules'> {
  const prepare = lazily(db)
  const holidays = prepare<[HolidayCalendar], Row>(`
    SELECT h.calendar, h.day, h.name,
           (SELECT json_group_array(json_object('where', j.value ->> 'where', 'source', ${SOURCE_JSON}) ORDER BY j.key)
              FROM json_each(h.citations) j JOIN source s ON s.id = j.value ->> 'source') AS citations
      FROM holiday h WHERE h.calendar = ? ORDER BY h.day`)
  const rules = prepare<[], SeverityRule>(
    'SELECT id, severity, filter, why FROM severity_rule ORDER BY place',
  )
  return {
    holidays: (calendar) => holidays.all(calendar).map(toHoliday),
    severityRules: () => rules.all(),
  }
}

const toHoliday = ({ citations, ...row }: Row): Holiday => ({
  ...row,
  // The query puts the array together in this form.
  citations: withoutNulls(JSON.parse(citations)) as readonly Citation[],
})
