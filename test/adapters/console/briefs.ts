import { type Brief, heading, line, list, paragraph, strong } from '#core/brief.ts'

/** An answer with nothing in it but what a test names. */
export const briefWith = (parts: Partial<Brief>): Brief => ({
  outcome: 'answered',
  title: 'Title',
  summary: 'A sentence.',
  tone: 'calm',
  blocks: [],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
  ...parts,
})

export const qinGang = briefWith({
  title: 'Qin Gang 秦刚',
  summary: 'Qin Gang 秦刚: removed from post on 25 July 2023.',
  blocks: [
    paragraph([
      strong('Removed from post'),
      ' (免职) since 25 July 2023, ',
      { certainty: 'official', text: 'official' },
      ' ',
      { note: 1 },
      '. No official reason given. ',
      '全国人民代表大会常务委员会决定：免去秦刚兼任的外交部部长职务，任命王毅为外交部部长。',
      { note: 2 },
    ]),
    heading('Posts'),
    {
      kind: 'table',
      columns: [
        { title: 'From', width: 'fit' },
        { title: 'To', width: 'fit' },
        { title: 'Post', width: 'flex' },
        { title: 'Certainty', width: 'fit' },
        { title: 'Notes', width: 'fit', align: 'right' },
      ],
      rows: [
        [
          ['28 Jul 2021'],
          ['5 Jan 2023'],
          ['Ambassador to the United States 中华人民共和国驻美利坚合众国特命全权大使'],
          [{ certainty: 'official', text: 'official' }],
          [{ note: 1 }],
        ],
        [
          ['30 Dec 2022'],
          ['25 Jul 2023'],
          ['Minister of Foreign Affairs 外交部部长'],
          [{ certainty: 'reported', text: 'reported' }],
          [{ note: 1 }, ' ', { note: 2 }],
        ],
        [
          ['12 Mar 2023'],
          [],
          ['State Councillor 国务委员'],
          [{ certainty: 'alleged', text: 'alleged' }],
          [],
        ],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          strong('25 Jun 2023'),
          ' Last seen in public: met the foreign ministers of Sri Lanka and Vietnam in Beijing ',
          { note: 1 },
        ],
        [
          'His return was said to be likely in one report ',
          { certainty: 'alleged', text: 'single source' },
        ],
      ],
    },
    list([line`Run ${{ command: 'timeline qin-gang' }} for all events`]),
    {
      kind: 'chart',
      title: 'Cases per year',
      bars: [
        { label: '2022', value: 32 },
        { label: '2023', value: 45 },
        { label: '2024', value: 1, partial: true },
        { label: 'none', value: 0 },
      ],
    },
  ],
  footnotes: [
    {
      number: 1,
      id: 'xinhua-2023-07-25',
      title: '全国人大常委会第四次会议经表决免去秦刚兼任的外交部部长职务',
      publisher: 'Xinhua 新华社',
      published: '25 July 2023',
      url: 'http://www.news.cn/politics/2023-07/25/c_1129767421.htm',
    },
    {
      number: 2,
      id: 'nyt-2023',
      title: 'China Replaces Its Foreign Minister',
      publisher: 'A newspaper',
      published: '25 July 2023',
      remark: 'the address is a mirror',
    },
  ],
  actions: [
    { label: 'Timeline', command: 'timeline qin-gang' },
    { label: 'As of', command: 'who qin-gang asof:2023-06-30' },
  ],
  page: { number: 1, of: 2, label: 'Rows 1 to 3 of 5' },
  footer: [['Revision 3f2a9c1b · as of 25 October 2023 · 12 claims left out']],
})
