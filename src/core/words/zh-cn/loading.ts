import { PLAN_MS } from '../../revisions.ts'
import type { LoadingWords } from '../loading.ts'

const MINUTES = PLAN_MS / 60_000

export const loading: LoadingWords = {
  busy: (by, since) =>
    `${by} 自 ${since} 起正在载入资料。同一时间只能进行一次载入；请等待完成后再试。`,
  planUnknown: '找不到这次待确认的载入，可能已不存在。请重新准备：`admin reseed`。',
  planExpired: `这次载入等待已超过 ${MINUTES} 分钟，不能再确认。未作任何更改。请重新准备：\`admin reseed\`。`,
  planUsed:
    '这次载入已经确认过，不能再次确认。现用的版本请看 `admin revisions`；如仍要载入，请重新准备：`admin reseed`。',
  planForeign:
    '只有准备这次载入的管理员，并且只能在准备的地方，才能继续。请自行准备：`admin reseed`。',
  planStale: (served) =>
    `现在使用的已是版本 ${served}，这次载入会改变的内容与当时显示的不再相同。未作任何更改。请重新准备：\`admin reseed\`。`,
  planOvertaken:
    '准备这次载入之后，已批准的更正有所增减，因此它会改变的内容与当时显示的不再相同。未作任何更改。请重新准备：`admin reseed`。',
  notKept: (revision, kept) =>
    `没有保留版本 ${revision}。保留的有：${kept.join('、')}。查看：\`admin revisions\`。`,
  noEarlier: '没有保留更早的版本，因此无法回退。',
  noFolder: '资料文件夹不存在或为空。请 Vigil 的运维人员将 VIGIL_DATA 设为资料包所在的文件夹。',
  planDamaged:
    '准备好的内容之后被改动或损坏，因此没有载入。未作任何更改。请重新准备：`admin reseed`。',
}
