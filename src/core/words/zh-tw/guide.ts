import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { AboutWords, HelpWords } from '../help.ts'
import type { SearchWords } from '../search.ts'
import type { WatchWords } from '../watch.ts'
import { cited } from './frame.ts'
import { labels } from './labels.ts'

export const search: SearchWords = {
  unit: '結果',
  title: (count, typed) => `${cited(typed)}的搜尋結果：${grouped(count)}筆`,
  summary: (count, typed) => `${search.title(count, typed)}。`,
  loose: line`沒有任何文字含有全部字詞；以下各筆至少含有其中一個。`,
  noOther: '沒有其他文字含有它。',
  matched: { name: '見於名稱', line: '見於內文', source: '見於來源標題' },
  kind: { ...labels.subjectType, claim: '條目', source: '來源', phrase: '用語', check: '說法' },
  named: (type, how) => `${type}，比對依據：${how}`,
  statement: '報導中的說法：',
  nothing: (typed, hasOffers) =>
    `本資料庫沒有內容含有${cited(typed)}。${
      hasOffers ? '您要找的是以下之一嗎？' : '請減少或更換字詞。'
    }`,
}

export const help: HelpWords = {
  title: '可以問什麼',
  summary: (names) => `${names.length}個指令：${names.join('、')}。`,
  tryHeading: '試試看',
  hint: line`名稱可以寫 id、簡體或繁體漢字、拼音（有無聲調皆可），姓與名的順序不限。名稱若由數個詞組成，請加引號。選項寫作 ${{ code: '名稱:值' }}。`,
  command: (name, local, about) => line`${{ command: name }} ${local ? `${local}：` : ''}${about}`,
  about: (name, about) => `${name}：${about}。`,
  sentence: (about) => line`${about}。`,
  optionsHeading: '選項',
  option: ({ name, local, about, choices }, { isNeeded, isLoose }) =>
    line`${strong(local ?? name)}${local ? `（${name}）` : ''} ${about}${choices.length > 0 ? `：${choices.join('、')}` : ''}${isNeeded ? '（必填）' : ''}${isLoose ? '（可省略選項名稱）' : ''}`,
  examplesHeading: '範例',
  noCommand: (typed) => `沒有名為${cited(typed)}的指令。`,
}

const COUNTED: Readonly<Record<string, string>> = {
  people: '位人物',
  organisations: '個機構',
  posts: '個職務',
  cases: '件案件',
  claims: '個條目',
  citations: '處引用',
  sources: '個來源',
  risks: '項風險',
  measures: '項措施',
  figures: '個數字',
  phrases: '個用語',
  'checked statements': '則已查核的說法',
}

const { official, reported, alleged } = labels.certainty

export const about: AboutWords = {
  counted: (what, count) => `${grouped(count)}${COUNTED[what] ?? ` ${what}`}`,
  summary: (title, counts) => `${title}：${counts.join('、')}。`,
  counts: (counts) => line`${counts.join(' · ')}。`,
  coversHeading: '收錄範圍',
  ageHeading: '時效',
  compiled: (date) => line`彙編於${date}。`,
  newest: (event, days, source) =>
    line`最近事件：${event}，${days < 0 ? '在今日之後' : `距今${grouped(days)}天`}。日期最新的來源：${source}。`,
  readingHeading: '如何閱讀回覆',
  reading: [
    line`${strong(official)}：由中國黨、政、軍機關或官方媒體發布，有時為轉述。${strong(reported)}：由媒體或研究者陳述。${strong(alleged)}：未獲官方證實的指稱。`,
    line`日期絕不會比來源更精確。未公布的原因會註明未公布。接受審查調查不等於有罪。`,
    line`此處沒有任何句子是在您提問時由機器寫成；每一句都經過審閱，並附有來源。`,
  ],
  licenceHeading: '授權條款',
  revisions: (revision, kept) => line`版本 ${revision}。保留的版本：${kept.join('、')}。`,
}

export const watch: WatchWords = {
  nameIt: (action) =>
    action === 'add'
      ? '請寫明要追蹤的對象，例如 `追蹤 新增 秦剛`。'
      : '請寫明不再追蹤的對象，例如 `追蹤 移除 秦剛`。',
  full: (most) => `您已追蹤${most}個對象，達到上限。請先移除一個：\`追蹤 清單\`。`,
  added: (name, isNew) => (isNew ? `現已追蹤${name}。` : `先前已追蹤${name}。`),
  removed: (name, wasWatched) => (wasWatched ? `已不再追蹤${name}。` : `您沒有追蹤${name}。`),
  all: '您的全部追蹤',
  allHere: '本頻道的全部追蹤',
  whoMay: (platform) =>
    `頻道追蹤什麼，由${platform === 'slack' ? '可在該頻道發言的人在該頻道中設定' : '管理該頻道的人和 Vigil 的管理員設定'}。去掉 \`where:here\` 即可自己追蹤。`,
  notHere: '只有 Discord 與 Slack 的頻道可以追蹤。在此處請去掉 `where:here`。',
  title: (count) => `您追蹤了${grouped(count)}個對象`,
  summary: (count, names) => `${watch.title(count)}：${names.join('、')}。`,
  nothingTitle: '您尚未追蹤任何對象',
  nothing: '您尚未追蹤任何對象。',
  begin: line`可以從 ${{ command: 'watch add qin-gang' }} 開始。`,
  noEvent: '本資料庫中沒有事件',
  addedHere: (name, isNew) => `本頻道${isNew ? '已開始' : '早已'}追蹤${name}。`,
  removedHere: (name, wasWatched) => `本頻道${wasWatched ? '已不再' : '並未'}追蹤${name}。`,
  titleHere: (count) => `本頻道追蹤${count}項`,
  fullHere: (most) => `本頻道已追蹤${most}項，達到上限。請先移除一項：\`watch list where:here\`。`,
  told: (when, isHere) =>
    when === 'at-once'
      ? `有新增、更正或撤回時，立即${isHere ? '在此告知' : '以私訊告知您'}。`
      : `將隨${isHere ? '本頻道' : '您私訊中'}的下一期簡報告知。`,
  manner: { 'at-once': '立即告知', digest: '隨簡報告知' },
  least: { routine: '一切變化', notable: '較重要的及以上', urgent: '僅緊要的' },
  absence: (days) => `${days}天無公開活動時亦告知`,
  onlyListed: '在此處只列出；在 Discord 與 Slack 中還會告知。',
  neverSeen: (name) =>
    `資料庫中尚無${name}的公開活動，無從起算：有公開活動入庫之後，才會提示長期未露面。`,
  onlyPeople: '只有人物才談得上「未露面」：請去掉該選項，或指明一個人物。',
  notBoth: '請指明追蹤對象，或給出篩選條件，二者擇一。',
  this: '追蹤此項',
}
