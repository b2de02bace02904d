import { line } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { SubscriptionWords } from '../subscriptions.ts'
import { explain } from './explaining.ts'

const WEEKDAYS = ['週日', '週一', '週二', '週三', '週四', '週五', '週六']

export const subscriptions: SubscriptionWords = {
  notHere:
    '簡報須在 Discord 或 Slack 中設定，那裡才有可發布的頻道。在此處，`digest preview` 可以顯示一期簡報會說什麼。',
  moment: (day, { time, weekday }, zone) => `${day} ${WEEKDAYS[weekday]} ${time}（${zone}）`,
  here: '本頻道',
  directly: '您的私訊',
  directlyToOther: '他人的私訊',
  channel: (id) => `頻道 ${id}`,
  you: '您',
  member: (id) => `成員 ${id}`,

  label: {
    where: '發布處',
    topic: '內容',
    what: '篩選',
    when: '時間',
    next: '下次',
    empty: '無新內容時',
    first: '首期',
    quiet: '休止日',
    cap: '篇幅',
    by: '設定者',
    status: '狀態',
    last: '上次傳送',
  },
  everything: '全部內容',
  topic: { changes: '變化', debt: '編輯尚待補足之處' },
  empty: { skip: '不發布', line: '以一行說明', heartbeat: '連續七天無內容時發一行' },
  first: { nothing: '自現在起', week: '從最近七天起' },
  quiet: {
    weekends: '週末',
    'cn-holidays': '中國大陸法定節假日',
    'us-holidays': '美國聯邦假日',
  },
  holidaysUntil: (quiet, year) => `${quiet}。節假日資料截至${year}年底；此後的假日照常發布。`,
  cap: (lines) => `訊息中列${grouped(lines)}行，其餘在按鈕之後`,
  nothingDue: '暫停期間不發布',

  setUp: (id) => `簡報 ${id} 已設定`,
  setUpSummary: (what, when, next) =>
    `內容：${what}；時間：${when}；${next === undefined ? '已暫停，恢復後才發布' : `下次：${next}`}。`,
  changed: (id) => `簡報 ${id} 已變更`,
  title: (id) => `簡報 ${id}`,
  form: {
    title: '新增簡報',
    titleEdit: '變更簡報',
    submit: '儲存',
    channel: '發布在哪裡',
    channelHint: '留空：您的私訊',
    when: '時間，附時區',
    whenHint: '每天 09:00 · 工作日 08:30 · 每週一 09:00 · 每月1日 09:00 · cron',
    filter: '篩選：留空為全部',
    filterHint: '機構:外交部 階段>=雙開 或 人物:秦剛,李尚福',
    empty: '無新內容時',
    first: '首期如何開始',
    only: '表單可在 Discord 與 Slack 中填寫。在此處請直接輸入，例如 `digest preview when:"weekdays 08:30 Europe/Berlin" filter:"body:mfa"`。',
  },
  button: {
    preview: '預覽',
    test: '傳送測試',
    edit: '變更',
    pause: '暫停',
    resume: '恢復',
    remove: '移除',
    undo: '復原',
    history: '紀錄',
    list: '此處的全部簡報',
    correct: '改正',
  },

  whoMay: (platform) =>
    platform === 'slack'
      ? '頻道的簡報由可在該頻道發言的人在該頻道中設定與變更，Vigil 的管理員也可以。請到該頻道中提出，或以 `digest subscribe where:me` 設定您自己的簡報。'
      : '頻道的簡報由管理該頻道的人和 Vigil 的管理員設定與變更。請向他們提出，或以 `digest subscribe where:me` 設定您自己的簡報。',
  whoMayDirectly:
    '私訊中的簡報由閱讀者本人設定與變更。您可以用 `digest subscribe where:me` 設定自己的簡報。',
  whoSees: '頻道收到什麼，只有在該頻道中以及管理該頻道的人才能看到。請到該頻道中查詢。',
  noDigest: (id) => `此處沒有簡報 ${id}。請看 \`digest list\`。`,
  noneHere: '此處尚無簡報。可用 `digest subscribe` 設定。',
  whichOne: '此處有幾份簡報，請以編號指明是哪一份：',
  whenMissing: '請說明何時發布，例如 `digest subscribe when:"weekdays 08:30 Europe/Berlin"`。',
  stray: (typed, example) =>
    `「${typed}」不屬於任何選項。含空格的內容請加引號，例如 \`${example}\`。`,
  notAPlace: (typed) => `「${typed}」不是頻道。請選擇一個頻道，或寫 \`where:here\`、\`where:me\`。`,
  tooMany: (most) => `那裡已有${most}份簡報，達到上限。請先移除一份：\`digest list\`。`,
  notQuiet: (typed, known) =>
    `沒有「${typed}」這種休止日。可用的有${known.join('、')}，以及 none。`,
  untilMissing: '請說明到哪一天為止，例如 `digest mute until:2026-12-01`。',
  untilPast: (day) => `${day}不在將來。請選擇更晚的日期。`,
  toMissing: line`請說明副本發布在哪裡，例如 ${{ command: 'digest copy to:me' }}。`,
  obstacles: (found) =>
    `Vigil 目前還不能在那裡發布，因此沒有設定。${found.join('')}然後請再試一次。`,
  corrected: (filter) => `改用 ${filter}`,

  list: (count, of) =>
    `${{ here: '此處的簡報', there: '那裡的簡報', all: '您在此可見的簡報' }[of]}：${grouped(count)}份`,
  listSummary: (count, of) =>
    count === 0
      ? `${{ here: '此處尚無簡報', there: '那裡尚無簡報', all: '沒有可顯示的簡報' }[of]}。`
      : `${subscriptions.list(count, of)}。`,
  begin: line`可以從 ${{ command: 'digest subscribe' }} 開始，或以 ${{ command: 'digest preview' }} 看看一期簡報會說什麼。`,
  listLeavesOut: '您不管理的頻道，其簡報未列出。',
  item: (parts) => parts.join('；'),
  by: (who) => `設定者：${who}`,
  next: (moment) => `下次：${moment}`,
  lastSent: (moment) => `上次傳送：${moment}`,
  notYetSent: '尚未傳送',
  paused: (reason, since) => `自${since}起暫停：${reason}`,
  reason: {
    asked: '有人將其暫停',
    'channel-gone': '頻道已不存在或已封存',
    forbidden: 'Vigil 無權在那裡發言',
    'wrong-kind': '這種頻道不接受訊息',
    'space-gone': 'Vigil 已被移出該伺服器或工作區',
    blocked: '自動審核一再攔截',
  },
  mutedUntil: (moment) => `靜默至${moment}`,

  isPaused: (id) => `簡報 ${id} 已暫停，直至恢復。`,
  isMuted: (id, until) => `簡報 ${id} 在${until}之前不發布。`,
  isMutedPaused: (id, until) =>
    `簡報 ${id} 已暫停，並保持暫停：在恢復之前不發布，${until}之後亦然。`,
  isResumed: (id, next) => `簡報 ${id} 繼續發布${next === undefined ? '' : `；下次：${next}`}。`,
  isRemoved: (id) => `簡報 ${id} 已移除。`,
  isRestored: (id, next) =>
    next === undefined
      ? `簡報 ${id} 已找回，仍處於暫停狀態，恢復後才發布。`
      : `簡報 ${id} 已找回；下次：${next}。`,
  gapNote: '不會遺漏：其間發生的事將由之後的一期簡報一併告知。',
  undoNote: '可以連同全部設定一起恢復。',
  copied: (from, to) => `簡報 ${from} 已複製為 ${to}。`,
  elsewhere: '若要在其他伺服器、工作區或平臺設定同樣的簡報，請在那裡貼上：',

  previewNote: (runs) => `沒有發布任何內容。發布時間將是：${runs.join('；')}。`,
  previewSilent: (runs) =>
    `沒有發布任何內容；無新內容時也不會發布。發布時間將是：${runs.join('；')}。`,
  previewImagined: (days) => `因尚未設定，此處回看${grouped(days)}天；新的簡報從您指定之處開始。`,
  previewTitle: (title) => `預覽：${title}`,
  tested: (id) => `簡報 ${id} 的測試正在傳送。`,
  testNothing: (id) => `簡報 ${id} 目前沒有可說的內容，因此沒有傳送測試。`,
  testNote: '它會標明是測試；下一期簡報仍會告知同樣的內容。',

  history: (id, count) => `簡報 ${id}：${grouped(count)}次`,
  historySummary: (id, count) =>
    count === 0
      ? `簡報 ${id} 尚未到發布時間。`
      : `簡報 ${id} 最近${grouped(count)}次的情況，最新的在前。`,
  historyNone: '尚未到發布時間。',
  columns: ['對應時間', '結果', '傳送於'],
  state: {
    planned: '等待傳送',
    claimed: '即將傳送',
    sending: '正在傳送',
    uncertain: '可能已送達，正在查證',
    retry: '將再次嘗試',
    sent: '已傳送',
    failed: '被平臺拒絕',
    dead: '已放棄',
    expired: '已過時，由下一期涵蓋',
    superseded: '由下一期涵蓋',
    skipped: '沒有內容',
  },
  code: (code) => `（${code}）`,
  open: '開啟',
  noDelivery: (id) => `沒有您可見的訊息 ${id}。`,

  explain,
}
