import type { Check } from '#core/catalogue.ts'
import { SOURCE_JSON, SUBJECT_JSON } from './claim-json.ts'

/** SQL for a checked statement as JSON, with its report, subjects and sources; from a row called `k`. */
export const CHECK_LIVE = `(SELECT json_object(
  'id', k.id, 'report', ${SOURCE_JSON}, 'says', k.says, 'where', k.part, 'reading', k.reading,
  'verdicts', json(k.verdicts), 'why', k.why, 'claims', json(k.claims),
  'relative', json(iif(k.expression IS NULL, NULL, json_object('expression', k.expression, 'means', k.means))),
  'about', json((SELECT json_group_array(json(${SUBJECT_JSON}) ORDER BY a.place)
                   FROM report_check_subject a JOIN subject b USING (sid) WHERE a.check_id = k.id)),
  'citations', json((SELECT json_group_array(json_object('where', j.value ->> 'where',
                       'source', ${SOURCE_JSON.replaceAll('s.', 'x.')}) ORDER BY j.key)
                       FROM json_each(k.citations) j JOIN source x ON x.id = j.value ->> 'source')))
  FROM source s WHERE s.id = k.report)`

/** A check from the card written at build time, which has no nulls. */
export const toCheck = ({ card }: { card: string }): Check => JSON.parse(card) as Check
