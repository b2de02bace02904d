import { line } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { SubscriptionWords } from '../subscriptions.ts'
import { explain } from './explaining.ts'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const subscriptions: SubscriptionWords = {
  notHere:
    '简报须在 Discord 或 Slack 中设置，那里才有可发布的频道。在此处，`digest preview` 可以显示一期简报会说什么。',
  moment: (day, { time, weekday }, zone) => `${day} ${WEEKDAYS[weekday]} ${time}（${zone}）`,
  here: '本频道',
  directly: '您的私信',
  directlyToOther: '他人的私信',
  channel: (id) => `频道 ${id}`,
  you: '您',
  member: (id) => `成员 ${id}`,

  label: {
    where: '发布处',
    topic: '内容',
    what: '筛选',
    when: '时间',
    next: '下次',
    empty: '无新内容时',
    first: '首期',
    quiet: '休止日',
    cap: '篇幅',
    by: '设置者',
    status: '状态',
    last: '上次发送',
  },
  everything: '全部内容',
  topic: { changes: '变化', debt: '编辑尚待补足之处' },
  empty: { skip: '不发布', line: '以一行说明', heartbeat: '连续七天无内容时发一行' },
  first: { nothing: '自现在起', week: '从最近七天起' },
  quiet: {
    weekends: '周末',
    'cn-holidays': '中国法定节假日',
    'us-holidays': '美国联邦假日',
  },
  holidaysUntil: (quiet, year) => `${quiet}。节假日资料截至${year}年底；此后的假日照常发布。`,
  cap: (lines) => `消息中列${grouped(lines)}行，其余在按钮之后`,
  nothingDue: '暂停期间不发布',

  setUp: (id) => `简报 ${id} 已设置`,
  setUpSummary: (what, when, next) =>
    `内容：${what}；时间：${when}；${next === undefined ? '已暂停，恢复后才发布' : `下次：${next}`}。`,
  changed: (id) => `简报 ${id} 已更改`,
  title: (id) => `简报 ${id}`,
  form: {
    title: '新建简报',
    titleEdit: '更改简报',
    submit: '保存',
    channel: '发布在哪里',
    channelHint: '留空：您的私信',
    when: '时间，附时区',
    whenHint: '每天 09:00 · 工作日 08:30 · 每周一 09:00 · 每月1日 09:00 · cron',
    filter: '筛选：留空为全部',
    filterHint: '机构:外交部 阶段>=双开 或 人物:秦刚,李尚福',
    empty: '无新内容时',
    first: '首期如何开始',
    only: '表单可在 Discord 与 Slack 中填写。在此处请直接输入，例如 `digest preview when:"weekdays 08:30 Europe/Berlin" filter:"body:mfa"`。',
  },
  button: {
    preview: '预览',
    test: '发送测试',
    edit: '更改',
    pause: '暂停',
    resume: '恢复',
    remove: '移除',
    undo: '撤销',
    history: '记录',
    list: '此处的全部简报',
    correct: '改正',
  },

  whoMay: (platform) =>
    platform === 'slack'
      ? '频道的简报由可在该频道发言的人在该频道中设置与更改，Vigil 的管理员也可以。请到该频道中提出，或以 `digest subscribe where:me` 设置您自己的简报。'
      : '频道的简报由管理该频道的人和 Vigil 的管理员设置与更改。请向他们提出，或以 `digest subscribe where:me` 设置您自己的简报。',
  whoMayDirectly:
    '私信中的简报由阅读者本人设置与更改。您可以用 `digest subscribe where:me` 设置自己的简报。',
  whoSees: '频道收到什么，只有在该频道中以及管理该频道的人才能看到。请到该频道中查询。',
  noDigest: (id) => `此处没有简报 ${id}。请看 \`digest list\`。`,
  noneHere: '此处尚无简报。可用 `digest subscribe` 设置。',
  whichOne: '此处有几份简报，请以编号指明是哪一份：',
  whenMissing: '请说明何时发布，例如 `digest subscribe when:"weekdays 08:30 Europe/Berlin"`。',
  stray: (typed, example) =>
    `“${typed}”不属于任何选项。含空格的内容请加引号，例如 \`${example}\`。`,
  notAPlace: (typed) => `“${typed}”不是频道。请选择一个频道，或写 \`where:here\`、\`where:me\`。`,
  tooMany: (most) => `那里已有${most}份简报，达到上限。请先移除一份：\`digest list\`。`,
  notQuiet: (typed, known) => `没有“${typed}”这种休止日。可用的有${known.join('、')}，以及 none。`,
  untilMissing: '请说明到哪一天为止，例如 `digest mute until:2026-12-01`。',
  untilPast: (day) => `${day}不在将来。请选择更晚的日期。`,
  toMissing: line`请说明副本发布在哪里，例如 ${{ command: 'digest copy to:me' }}。`,
  obstacles: (found) =>
    `Vigil 目前还不能在那里发布，因此没有设置。${found.join('')}然后请再试一次。`,
  corrected: (filter) => `改用 ${filter}`,

  list: (count, of) =>
    `${{ here: '此处的简报', there: '那里的简报', all: '您在此可见的简报' }[of]}：${grouped(count)}份`,
  listSummary: (count, of) =>
    count === 0
      ? `${{ here: '此处尚无简报', there: '那里尚无简报', all: '没有可显示的简报' }[of]}。`
      : `${subscriptions.list(count, of)}。`,
  begin: line`可以从 ${{ command: 'digest subscribe' }} 开始，或以 ${{ command: 'digest preview' }} 看看一期简报会说什么。`,
  listLeavesOut: '您不管理的频道，其简报未列出。',
  item: (parts) => parts.join('；'),
  by: (who) => `设置者：${who}`,
  next: (moment) => `下次：${moment}`,
  lastSent: (moment) => `上次发送：${moment}`,
  notYetSent: '尚未发送',
  paused: (reason, since) => `自${since}起暂停：${reason}`,
  reason: {
    asked: '有人将其暂停',
    'channel-gone': '频道已不存在或已归档',
    forbidden: 'Vigil 无权在那里发言',
    'wrong-kind': '这种频道不接受消息',
    'space-gone': 'Vigil 已被移出该服务器或工作区',
    blocked: '自动审核一再拦截',
  },
  mutedUntil: (moment) => `静默至${moment}`,

  isPaused: (id) => `简报 ${id} 已暂停，直至恢复。`,
  isMuted: (id, until) => `简报 ${id} 在${until}之前不发布。`,
  isMutedPaused: (id, until) =>
    `简报 ${id} 已暂停，并保持暂停：在恢复之前不发布，${until}之后亦然。`,
  isResumed: (id, next) => `简报 ${id} 继续发布${next === undefined ? '' : `；下次：${next}`}。`,
  isRemoved: (id) => `简报 ${id} 已移除。`,
  isRestored: (id, next) =>
    next === undefined
      ? `简报 ${id} 已找回，仍处于暂停状态，恢复后才发布。`
      : `简报 ${id} 已找回；下次：${next}。`,
  gapNote: '不会遗漏：其间发生的事将由之后的一期简报一并告知。',
  undoNote: '可以连同全部设置一起恢复。',
  copied: (from, to) => `简报 ${from} 已复制为 ${to}。`,
  elsewhere: '若要在其他服务器、工作区或平台设置同样的简报，请在那里粘贴：',

  previewNote: (runs) => `没有发布任何内容。发布时间将是：${runs.join('；')}。`,
  previewSilent: (runs) =>
    `没有发布任何内容；无新内容时也不会发布。发布时间将是：${runs.join('；')}。`,
  previewImagined: (days) => `因尚未设置，此处回看${grouped(days)}天；新的简报从您指定之处开始。`,
  previewTitle: (title) => `预览：${title}`,
  tested: (id) => `简报 ${id} 的测试正在发送。`,
  testNothing: (id) => `简报 ${id} 目前没有可说的内容，因此没有发送测试。`,
  testNote: '它会标明是测试；下一期简报仍会告知同样的内容。',

  history: (id, count) => `简报 ${id}：${grouped(count)}次`,
  historySummary: (id, count) =>
    count === 0
      ? `简报 ${id} 尚未到发布时间。`
      : `简报 ${id} 最近${grouped(count)}次的情况，最新的在前。`,
  historyNone: '尚未到发布时间。',
  columns: ['对应时间', '结果', '发送于'],
  state: {
    planned: '等待发送',
    claimed: '即将发送',
    sending: '正在发送',
    uncertain: '可能已送达，正在核实',
    retry: '将再次尝试',
    sent: '已发送',
    failed: '被平台拒绝',
    dead: '已放弃',
    expired: '已过时，由下一期涵盖',
    superseded: '由下一期涵盖',
    skipped: '没有内容',
  },
  code: (code) => `（${code}）`,
  open: '打开',
  noDelivery: (id) => `没有您可见的消息 ${id}。`,

  explain,
}
