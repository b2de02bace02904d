import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { Reach } from '../../revisions.ts'
import type { OverlayKind, RevisionWords } from '../revisions.ts'
import { besides, differing, sizeOf } from './differing.ts'
import { cited } from './frame.ts'

const nothingChanged = '未做任何變更。'

const overlaysNamed = (ids: readonly string[]): string =>
  `${grouped(ids.length)}項（${ids.join('、')}）`

const NOUNS: Readonly<Record<OverlayKind, string>> = {
  correction: '已核准的更正',
  decision: '身分認定',
}

export const revisions: RevisionWords = {
  title: '版本',
  unit: '變化',
  ask: {
    noPlan: '請指明是哪一份方案：按其下方的按鈕，或以 `admin reseed` 準備一份。',
    noRevisions: '請指明兩個版本，較早的在前。有哪些版本，請看 `admin revisions`。',
    noFile: '請附上一個 `.yaml` 或 `.json` 檔案（可用 `gzip` 壓縮），再以 `from:file` 執行一次。',
    noFilesHere: '此處無法附加檔案。可用 `admin reseed` 載入資料夾中的資料。',
    oneSource: '既附了檔案，又寫了另一個來源。請只留一個。',
    notASource: (typed) =>
      `${cited(typed)}不能當作資料來源。請寫 \`from:folder\`、\`from:file\`，或在 \`from:\` 後寫內附資料包的名稱（小寫字母、數字與連字號）。`,
    source: { folder: '資料夾', file: '附加的檔案' },
    form: {
      title: '載入資料',
      submit: '檢查',
      file: '資料檔案，可以壓縮',
      fileHint: '整個資料包，或用來取代資料夾中同名檔案的檔案',
      why: '理由（留作紀錄）',
      whyHint: '與版本一併保存，並寫入稽核紀錄',
    },
  },
  refused: {
    title: (findings) => `未載入：發現${grouped(findings)}處問題`,
    summary: (findings) => `資料未通過檢查：發現${grouped(findings)}處問題。${nothingChanged}`,
    first: (shown, of) => `以下為前${grouped(shown)}處，共${grouped(of)}處；全部內容見附檔。`,
    next: '每一處都註明了位置與改法。請修正後再試。',
  },
  plan: {
    same: (revision) => `這就是目前採用的版本 ${revision}。${nothingChanged}`,
    title: (act, size, isDry) =>
      `${act === 'load' ? '重新載入' : '退回'}${isDry ? '（試執行）' : ''}：${sizeOf(size)}`,
    summary: ({ added, altered, retracted, unchanged, ...others }) =>
      `將新增${grouped(added)}項、變更${grouped(altered)}項、撤回${grouped(retracted)}項；${grouped(unchanged)}項不變。${besides(others)}${nothingChanged}`,
    counts: ({ added, altered, retracted, unchanged, names, decisions }) => [
      ...line`新增 ${strong(grouped(added))} · 變更 ${strong(grouped(altered))} · 撤回 ${strong(grouped(retracted))} · 不變 ${grouped(unchanged)}`,
      ...(names > 0 ? line` · 姓名與名稱 ${strong(grouped(names))}` : []),
      ...(decisions > 0 ? line` · 身分認定 ${strong(grouped(decisions))}` : []),
    ],
    waits: `${nothingChanged}等待您確認。`,
    dry: `${nothingChanged}這是一次試執行；若要載入，請去掉 \`dry-run:yes\` 再執行一次。`,
    warning: (warning, day) => {
      if (warning.kind === 'shrinks')
        return `這之後剩下的條目不到一半：${grouped(warning.before)}項中的${grouped(warning.after)}項。`
      if (warning.kind === 'older')
        return `這比目前採用的資料舊：彙編於${day(warning.planned)}，目前採用的彙編於${day(warning.served)}。`
      return warning.kind === 'retracts'
        ? `這會撤回${grouped(warning.count)}項條目或案件。`
        : `這會直接移除${grouped(warning.count)}項條目或案件，且未說明撤回理由。`
    },
    overlays: (fate, ids, of) => {
      const [what, named] = [NOUNS[of], overlaysNamed(ids)]
      if (fate === 'left-out') return `此版本不含以下${what}，退回後將不再顯示：${named}。`
      if (fate === 'applied') return `疊加在資料包上的${what}：${named}。`
      return fate === 'contained'
        ? `資料包本身已含以下${what}，因此將不再另外疊加：${named}。`
        : `以下${what}將不套用，因為資料包中的紀錄之後又有更動，須由編輯查看：${named}。請看 \`review overlays\`。`
    },
    reach: (reach, at) => saidOf(reach, at, '將會'),
    label: {
      from: '來自',
      hash: '雜湊值 SHA-256',
      revision: '版本',
      by: '提出者',
      until: '確認期限',
      why: '理由',
    },
    instead: (act, planned, served) =>
      act === 'rollback' ? `保留的版本 ${planned}，取代 ${served}` : `${planned}，取代 ${served}`,
    isPart:
      '附加的檔案取代資料夾中的同名檔案，其餘內容取自資料夾目前的內容，因此先前退回的變化也會跟著恢復；下次重新載入資料夾時，不再保留這個檔案的內容。',
    folder: '資料夾中的資料',
    confirm: (count) => (count === 0 ? '確認' : `確認${grouped(count)}處變化`),
    discard: '捨棄',
    file: '全部（檔案）',
    discarded: `方案已捨棄。${nothingChanged}`,
  },
  loaded: {
    title: (revision) => `目前採用版本 ${revision}`,
    summary: (revision, from, load) =>
      `現在採用版本 ${revision}，取代 ${from}，為第${load}次載入。`,
    reach: (reach, at) => saidOf(reach, at, '會'),
    goBack: '若要退回，可用 `admin rollback`：它會先列出將有哪些變化。',
    overlays: (fate, ids, of) => {
      const [what, named] = [NOUNS[of], overlaysNamed(ids)]
      if (fate === 'left-out') return `此版本不含以下${what}，因此未套用：${named}。`
      if (fate === 'applied') return `疊加在資料包上的${what}：${named}。`
      return fate === 'contained'
        ? `資料包本身已含以下${what}，因此不再另外疊加：${named}。`
        : `以下${what}未套用，因為資料包中的紀錄之後又有更動：${named}。須由編輯查看：\`review overlays\`。`
    },
    back: '退回',
  },
  kept: {
    count: (count) => `${grouped(count)}個版本`,
    summary: (count, served) => `共保留${grouped(count)}個版本，目前採用 ${served}。`,
    none: '尚未保留任何版本。',
    served: '目前採用',
    loaded: (moment) => `載入於${moment}`,
    notLoaded: '在此狀態中未曾載入',
    from: (source) => `來自${source}`,
    why: (why) => `理由：「${why}」`,
    by: '操作者：',
    bySelf: '由 Vigil 自動載入',
    rollBack: (revision) => `退回 ${revision}`,
    compare: '上次載入帶來的變化',
    diff: (a, b, size) => `從 ${a} 到 ${b}：${sizeOf(size)}`,
    diffSummary: ({ added, altered, retracted, ...others }) =>
      `新增${grouped(added)}項，變更${grouped(altered)}項，撤回${grouped(retracted)}項。${besides(others)}`,
    diffNone: '兩者之間沒有條目、案件、姓名、名稱或身分認定不同。',
  },
  ...differing,
}

/** What follows in messages, as it would be or as it is. */
function saidOf(
  { digests, alerts, caseNews, corrections }: Reach,
  at: string | undefined,
  verb: '將會' | '會',
): readonly string[] {
  const first = at === undefined ? '' : `，最早一期在${at}`
  const said = [
    digests > 0 && `${grouped(digests)}份簡報的下一期${verb}告知這些變化${first}。`,
    alerts > 0 && `${verb}發出${grouped(alerts)}則即時訊息。`,
    caseNews > 0 && `${verb}發出${grouped(caseNews)}則關於所跟進案件的訊息。`,
    corrections > 0 && `${verb}更正${grouped(corrections)}則先前發出的訊息。`,
  ].filter((one) => one !== false)
  return said.length > 0 ? said : ['不會有訊息告知這些變化。']
}
