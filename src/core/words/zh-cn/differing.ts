import type { IdentityVerdict } from '../../facts.ts'
import { grouped } from '../../grouped.ts'
import type {
  DifferenceHeadings,
  DifferenceSize,
  DifferingWords,
  NameCounts,
} from '../revisions.ts'
import { withoutStop } from '../without-stop.ts'

/** How much differs; claims and cases are not told apart from the rest where there is no rest. */
export const sizeOf = ({ changes, names, decisions }: DifferenceSize): string =>
  names + decisions === 0
    ? `${grouped(changes)}处变化`
    : [
        `条目与案件${grouped(changes)}处变化`,
        names > 0 && `姓名与名称${grouped(names)}处变化`,
        decisions > 0 && `身份认定${grouped(decisions)}处变化`,
      ]
        .filter((one) => one !== false)
        .join('、')

/** What differs besides claims and cases, a sentence each, or nothing. */
export const besides = ({ names, decisions }: NameCounts): string =>
  [
    names > 0 && `姓名与名称有${grouped(names)}处变化。`,
    decisions > 0 && `身份认定有${grouped(decisions)}处变化。`,
  ]
    .filter((one) => one !== false)
    .join('')

const HEADINGS: DifferenceHeadings = {
  planned: {
    added: '将新增',
    altered: '将更改',
    retracted: '将撤回或移除',
    name: '姓名与名称',
    identity: '身份认定',
  },
  compared: {
    added: '新增',
    altered: '更改',
    retracted: '撤回或移除',
    name: '姓名与名称',
    identity: '身份认定',
  },
}

const VERDICTS: Readonly<Record<IdentityVerdict, string>> = {
  same: '认定为同一对象',
  'not-same': '认定并非同一对象',
}

/** What differs between two revisions, as it would be and as it is. */
export const differing: DifferingWords = {
  gone: {
    planned: {
      takenOut: '将被移除',
      retracted: (day, why) => `将于${day}撤回：${withoutStop(why)}`,
    },
    compared: {
      takenOut: '已移除',
      retracted: (day, why) => `已于${day}撤回：${withoutStop(why)}`,
    },
  },
  headings: HEADINGS,
  differs: {
    name: (before, after) => {
      if (before.length === 0) return `另写作${after.join('、')}`
      if (after.length === 0) return `不再写作${before.join('、')}`
      return `${before.join('、')} → ${after.join('、')}`
    },
    nobodyYet: '新增',
    nobodyAnyMore: '已不存在',
    and: ' 与 ',
    decision: (before, after) => {
      if (before === undefined) return `新增：${after === undefined ? '' : VERDICTS[after]}`
      return after === undefined
        ? `收回：${VERDICTS[before]}`
        : `更改：${VERDICTS[before]} → ${VERDICTS[after]}`
    },
  },
}
