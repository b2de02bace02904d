import { PLAN_MS } from '../../revisions.ts'
import type { LoadingWords } from '../loading.ts'

const MINUTES = PLAN_MS / 60_000

export const loading: LoadingWords = {
  busy: (by, since) => `${by} 從 ${since} 開始正在載入資料。一次只能載入一份，請等對方完成後再試。`,
  planUnknown: '找不到這次待確認的載入，可能已經不在了。請重新準備：`admin reseed`。',
  planExpired: `這次載入等候超過 ${MINUTES} 分鐘，已無法確認。未做任何變更。請重新準備：\`admin reseed\`。`,
  planUsed:
    '這次載入已經確認過，無法再次確認。目前採用的版本請看 `admin revisions`；如仍要載入，請重新準備：`admin reseed`。',
  planForeign:
    '只有準備這次載入的管理員本人，而且要在當初準備的地方，才能繼續。請自行準備：`admin reseed`。',
  planStale: (served) =>
    `目前使用的已是版本 ${served}，這次載入會變更的內容和當時顯示的不再相同。未做任何變更。請重新準備：\`admin reseed\`。`,
  planOvertaken:
    '準備這次載入之後，已核准的更正有所增減，因此它會變更的內容和當時顯示的不再相同。未做任何變更。請重新準備：`admin reseed`。',
  notKept: (revision, kept) =>
    `沒有保留版本 ${revision}。目前保留：${kept.join('、')}。查看：\`admin revisions\`。`,
  noEarlier: '沒有保留更早的版本，因此無法退回。',
  noFolder: '資料夾不存在或是空的。請 Vigil 的維運人員將 VIGIL_DATA 設為資料包所在的資料夾。',
  planDamaged:
    '準備好的內容之後遭到更動或損壞，因此沒有載入。未做任何變更。請重新準備：`admin reseed`。',
}
