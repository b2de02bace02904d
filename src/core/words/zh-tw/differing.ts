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
    ? `${grouped(changes)}處變化`
    : [
        `條目與案件${grouped(changes)}處變化`,
        names > 0 && `姓名與名稱${grouped(names)}處變化`,
        decisions > 0 && `身分認定${grouped(decisions)}處變化`,
      ]
        .filter((one) => one !== false)
        .join('、')

/** What differs besides claims and cases, a sentence each, or nothing. */
export const besides = ({ names, decisions }: NameCounts): string =>
  [
    names > 0 && `姓名與名稱有${grouped(names)}處變化。`,
    decisions > 0 && `身分認定有${grouped(decisions)}處變化。`,
  ]
    .filter((one) => one !== false)
    .join('')

const HEADINGS: DifferenceHeadings = {
  planned: {
    added: '將新增',
    altered: '將變更',
    retracted: '將撤回或移除',
    name: '姓名與名稱',
    identity: '身分認定',
  },
  compared: {
    added: '新增',
    altered: '變更',
    retracted: '撤回或移除',
    name: '姓名與名稱',
    identity: '身分認定',
  },
}

const VERDICTS: Readonly<Record<IdentityVerdict, string>> = {
  same: '認定為同一對象',
  'not-same': '認定並非同一對象',
}

/** What differs between two revisions, as it would be and as it is. */
export const differing: DifferingWords = {
  gone: {
    planned: {
      takenOut: '將遭移除',
      retracted: (day, why) => `將於${day}撤回：${withoutStop(why)}`,
    },
    compared: {
      takenOut: '已移除',
      retracted: (day, why) => `已於${day}撤回：${withoutStop(why)}`,
    },
  },
  headings: HEADINGS,
  differs: {
    name: (before, after) => {
      if (before.length === 0) return `另寫作${after.join('、')}`
      if (after.length === 0) return `不再寫作${before.join('、')}`
      return `${before.join('、')} → ${after.join('、')}`
    },
    nobodyYet: '新增',
    nobodyAnyMore: '已不存在',
    and: ' 與 ',
    decision: (before, after) => {
      if (before === undefined) return `新增：${after === undefined ? '' : VERDICTS[after]}`
      return after === undefined
        ? `收回：${VERDICTS[before]}`
        : `變更：${VERDICTS[before]} → ${VERDICTS[after]}`
    },
  },
}
