import type { CommandWords } from '../commands.ts'
import { correctionCommands } from './correction-commands.ts'
import { digestCommands } from './digest-commands.ts'
import { labels } from './labels.ts'

const clocks = {
  asof: { name: '截至', about: '該日結束時的情況，例如 2023-10-23' },
  known: { name: '已公布', about: '只採用該日及之前公布的內容，例如 2023-11-01' },
}
const page = { name: '頁碼', about: '第幾頁' }
const saved = { name: '匯出', about: '把整個清單匯出為檔案' }
const list = { page, export: saved }
const files = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' }

const { stage } = labels
const rungs = {
  'under-investigation': stage['under-investigation'],
  detained: stage.detained,
  expelled: '開除（含雙開）',
  arrested: stage.arrested,
  indicted: stage.indicted,
  tried: stage.tried,
  sentenced: stage.sentenced,
}
const beyond = Object.fromEntries(
  Object.entries(rungs).map(([name, shown]) => [`${name}+`, `${shown}及之後`]),
)

export const commands: CommandWords = {
  who: {
    name: '人物',
    about: '一張資料卡說明一個人物、機構或職務：已知什麼、從何時起、出自何人',
    options: {
      name: { name: '名稱', about: '人物、機構、職務或風險：id、任一寫法的名稱或別名' },
      ...clocks,
    },
  },
  risks: {
    name: '風險',
    about: '公開提及的外事人員風險：誰面臨、由誰提出、如何因應',
    options: {
      category: { name: '類別', about: '類別（政治、廉潔、管理），或一項風險的名稱' },
      audience: { name: '涉及對象', about: '只看涉及這些人的風險，例如 "leading cadres"' },
      issuer: { name: '提出者', about: '只看由此人物或機構提出的風險' },
      ...clocks,
      export: saved,
    },
    choices: files,
  },
  timeline: {
    name: '時間軸',
    about: '依時間排列的事件，可限於一個對象，也可是本資料庫全部；空白時段會註明',
    options: {
      subject: { name: '對象', about: '誰的事件；不填則為全部' },
      from: { name: '起始日', about: '自該日起' },
      to: { name: '截止日', about: '到該日為止' },
      ...clocks,
      ...list,
    },
    choices: files,
  },
  cases: {
    name: '案件',
    about: '已公開的案件，可依階段、機構、領域、層級和日期篩選，並與公布的總數對照',
    options: {
      stage: {
        name: '階段',
        about: '已到達的階段，例如「雙開」或「一審判決」；後加 + 表示該階段及之後',
      },
      body: { name: '機構', about: '機構，用 id 或名稱中的一個詞' },
      sector: { name: '領域', about: '省份或領域，例如「四川」或「金融」' },
      rank: { name: '層級', about: '案件公開時的層級' },
      since: { name: '起始日', about: '自該日起公開的' },
      until: { name: '截止日', about: '到該日為止公開的' },
      certainty: { name: '確認程度', about: '官方案件（預設），或僅有報導、指稱的內容' },
      ...clocks,
      ...list,
    },
    choices: {
      ...rungs,
      ...beyond,
      cleared: stage.cleared,
      died: stage.died,
      ...labels.rank,
      ...labels.certainty,
      ...files,
    },
  },
  search: {
    name: '搜尋',
    about: '含有所給字詞的條目、名稱、用語和來源，中英文皆可',
    options: {
      words: { name: '字詞', about: '中文或英文字詞；須全部出現' },
      ...list,
    },
    choices: files,
  },
  source: {
    name: '來源',
    about: '一項事實出自哪裡，一個來源佐證哪些內容，可信到什麼程度',
    options: {
      id: { name: '編號', about: '來源、條目、數字、用語或已查核說法的 id' },
      ...list,
    },
    choices: files,
  },
  check: {
    name: '查核',
    about: '報導說了什麼，是否站得住腳：成立、不精確、錯誤、誤譯或已被取代',
    options: {
      claim: { name: '說法', about: '說法、報導或對象的 id，或所說內容中的字詞' },
      ...list,
    },
    choices: files,
  },
  changes: {
    name: '更新',
    about: '一段時間沒看的人錯過了什麼：事件、更正與撤回',
    options: {
      since: { name: '起點', about: '自該日起（2026-05-01），或自回覆末尾所示的版本起' },
      subject: { name: '對象', about: '只看與此對象有關的' },
      ...list,
    },
    choices: files,
  },
  seats: {
    name: '職位',
    about: '一個機構的職務：由誰擔任、自何時空缺、先前是誰',
    options: {
      body: { name: '機構', about: '機構，用 id 或名稱' },
      ...clocks,
      export: saved,
    },
    choices: files,
  },
  link: {
    name: '交集',
    about: '兩人同在哪些機構、哪些月份，起止均有來源；重疊不是證據',
    options: {
      a: { name: '甲', about: '其中一人，用 id 或姓名' },
      b: { name: '乙', about: '另一人，用 id 或姓名' },
    },
  },
  help: {
    name: '說明',
    about: '可以問什麼，附可直接使用的範例',
    options: { command: { name: '指令', about: '一個指令' } },
  },
  about: {
    name: '關於',
    about: '本資料庫收錄什麼、不收錄什麼，資料有多新，以及授權',
    options: {},
  },
  ...digestCommands,
  ...correctionCommands,
}
