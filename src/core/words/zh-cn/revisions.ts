import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { Reach } from '../../revisions.ts'
import type { OverlayKind, RevisionWords } from '../revisions.ts'
import { besides, differing, sizeOf } from './differing.ts'

const nothingChanged = '未作任何更改。'

const overlaysNamed = (ids: readonly string[]): string =>
  `${grouped(ids.length)}项（${ids.join('、')}）`

const NOUNS: Readonly<Record<OverlayKind, string>> = {
  correction: '已批准的更正',
  decision: '身份认定',
}

export const revisions: RevisionWords = {
  title: '版本',
  unit: '变化',
  ask: {
    noPlan: '请指明是哪一份方案：按其下方的按钮，或用 `admin reseed` 准备一份。',
    noRevisions: '请指明两个版本，较早的在前。有哪些版本，请看 `admin revisions`。',
    noFile: '请附上一个 `.yaml` 或 `.json` 文件（可用 `gzip` 压缩），再用 `from:file` 执行一次。',
    noFilesHere: '此处无法附上文件。可用 `admin reseed` 载入资料文件夹。',
    oneSource: '既附了文件，又指定了另一处载入来源。请只保留其一。',
    notASource: (typed) =>
      `${quoted(typed)}不能作为载入来源。请写 \`from:folder\`、\`from:file\`，或在 \`from:\` 后写随附资料包的名称（小写字母、数字和连字符）。`,
    source: { folder: '资料文件夹', file: '附上的文件' },
    form: {
      title: '载入资料',
      submit: '检查',
      file: '资料文件，可以压缩',
      fileHint: '整个资料包，或用来代替资料文件夹中同名文件的若干文件',
      why: '理由（留作记录）',
      whyHint: '与版本一同保存，并写入审计记录',
    },
  },
  refused: {
    title: (findings) => `未载入：发现${grouped(findings)}处问题`,
    summary: (findings) => `资料未通过检查：发现${grouped(findings)}处问题。${nothingChanged}`,
    first: (shown, of) => `以下为前${grouped(shown)}处，共${grouped(of)}处；全部见附件。`,
    next: '每一处都注明了位置和改法。请改正后重试。',
  },
  plan: {
    same: (revision) => `这就是现用的版本 ${revision}。${nothingChanged}`,
    title: (act, size, isDry) =>
      `${act === 'load' ? '重新载入' : '回退'}${isDry ? '（试运行）' : ''}：${sizeOf(size)}`,
    summary: ({ added, altered, retracted, unchanged, ...others }) =>
      `将新增${grouped(added)}项、更改${grouped(altered)}项、撤回${grouped(retracted)}项；${grouped(unchanged)}项不变。${besides(others)}${nothingChanged}`,
    counts: ({ added, altered, retracted, unchanged, names, decisions }) => [
      ...line`新增 ${strong(grouped(added))} · 更改 ${strong(grouped(altered))} · 撤回 ${strong(grouped(retracted))} · 不变 ${grouped(unchanged)}`,
      ...(names > 0 ? line` · 姓名与名称 ${strong(grouped(names))}` : []),
      ...(decisions > 0 ? line` · 身份认定 ${strong(grouped(decisions))}` : []),
    ],
    waits: `${nothingChanged}等待您确认。`,
    dry: `${nothingChanged}这是一次试运行；若要载入，请去掉 \`dry-run:yes\` 再执行一次。`,
    warning: (warning, day) => {
      if (warning.kind === 'shrinks')
        return `这之后剩下的条目不到一半：${grouped(warning.before)}项中的${grouped(warning.after)}项。`
      if (warning.kind === 'older')
        return `这比现用的资料旧：汇编于${day(warning.planned)}，现用的汇编于${day(warning.served)}。`
      return warning.kind === 'retracts'
        ? `这将撤回${grouped(warning.count)}项条目或案件。`
        : `这将直接移除${grouped(warning.count)}项条目或案件，且未说明撤回理由。`
    },
    overlays: (fate, ids, of) => {
      const [what, named] = [NOUNS[of], overlaysNamed(ids)]
      if (fate === 'left-out') return `此版本不含以下${what}，回退后将不再显示：${named}。`
      if (fate === 'applied') return `叠加在资料包之上的${what}：${named}。`
      return fate === 'contained'
        ? `资料包本身已含以下${what}，因此将不再另加：${named}。`
        : `以下${what}将不应用，因为资料包中的记录此后有改动，须由编辑查看：${named}。请看 \`review overlays\`。`
    },
    reach: (reach, at) => saidOf(reach, at, '将会'),
    label: {
      from: '来自',
      hash: '哈希值 SHA-256',
      revision: '版本',
      by: '提出者',
      until: '确认期限',
      why: '理由',
    },
    instead: (act, planned, served) =>
      act === 'rollback' ? `保留的版本 ${planned}，取代 ${served}` : `${planned}，取代 ${served}`,
    isPart:
      '附上的文件取代资料文件夹中的同名文件，其余内容取自文件夹目前的内容，因此之前回退掉的变化也会随之恢复；下次重新载入文件夹时，此文件的内容不再保留。',
    folder: '资料文件夹',
    confirm: (count) => (count === 0 ? '确认' : `确认${grouped(count)}处变化`),
    discard: '放弃',
    file: '全部（文件）',
    discarded: `方案已放弃。${nothingChanged}`,
  },
  loaded: {
    title: (revision) => `现用版本 ${revision}`,
    summary: (revision, from, load) =>
      `现在采用版本 ${revision}，取代 ${from}，为第${load}次载入。`,
    reach: (reach, at) => saidOf(reach, at, '会'),
    goBack: '若要回退，可用 `admin rollback`：它会先列出将有哪些变化。',
    overlays: (fate, ids, of) => {
      const [what, named] = [NOUNS[of], overlaysNamed(ids)]
      if (fate === 'left-out') return `此版本不含以下${what}，因此未应用：${named}。`
      if (fate === 'applied') return `叠加在资料包之上的${what}：${named}。`
      return fate === 'contained'
        ? `资料包本身已含以下${what}，因此不再另加：${named}。`
        : `以下${what}未应用，因为资料包中的记录此后有改动：${named}。须由编辑查看：\`review overlays\`。`
    },
    back: '回退',
  },
  kept: {
    count: (count) => `${grouped(count)}个版本`,
    summary: (count, served) => `共保留${grouped(count)}个版本，现用 ${served}。`,
    none: '尚未保留任何版本。',
    served: '现用',
    loaded: (moment) => `载入于${moment}`,
    notLoaded: '在此状态中未曾载入',
    from: (source) => `来自${source}`,
    why: (why) => `理由：“${why}”`,
    by: '操作者：',
    bySelf: '由 Vigil 自动载入',
    rollBack: (revision) => `回退到 ${revision}`,
    compare: '上次载入带来的变化',
    diff: (a, b, size) => `从 ${a} 到 ${b}：${sizeOf(size)}`,
    diffSummary: ({ added, altered, retracted, ...others }) =>
      `新增${grouped(added)}项，更改${grouped(altered)}项，撤回${grouped(retracted)}项。${besides(others)}`,
    diffNone: '两者之间没有条目、案件、姓名、名称或身份认定不同。',
  },
  ...differing,
}

/** What follows in messages, as it would be or as it is. */
function saidOf(
  { digests, alerts, caseNews, corrections }: Reach,
  at: string | undefined,
  verb: '将会' | '会',
): readonly string[] {
  const first = at === undefined ? '' : `，最早一期在${at}`
  const said = [
    digests > 0 && `${grouped(digests)}份简报的下一期${verb}告知这些变化${first}。`,
    alerts > 0 && `${verb}发出${grouped(alerts)}条即时消息。`,
    caseNews > 0 && `${verb}发出${grouped(caseNews)}条关于所跟进案件的消息。`,
    corrections > 0 && `${verb}更正${grouped(corrections)}条先前发出的消息。`,
  ].filter((one) => one !== false)
  return said.length > 0 ? said : ['不会有消息告知这些变化。']
}
