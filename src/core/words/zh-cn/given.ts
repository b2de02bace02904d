import type { Corrected } from '../../corrections.ts'
import { quoted } from '../../quoted.ts'
import type { GivenWords } from '../given.ts'

export const given: GivenWords = {
  file: {
    tooLarge: (name, most) =>
      `${quoted(name)}超过${megabytes(most)}。请用 \`gzip\` 压缩，或分文件提供。`,
    tooLargeInside: (name, most) => `${quoted(name)}解压后超过${megabytes(most)}。请分文件提供。`,
    tooDense: (name, most) =>
      `${quoted(name)}解压后超过原大小的${most}倍，不像文本文件。请提供未压缩的文件。`,
    tooMuch: (name) => `${quoted(name)}所含的值过多，超出资料包的上限。请分文件提供。`,
    archive: (name) =>
      `${quoted(name)}是归档文件。请提供单个 \`.yaml\` 或 \`.json\` 文件，原文件或用 \`gzip\` 压缩均可。`,
    damaged: (name) => `${quoted(name)}已损坏，无法解压。请重新压缩。`,
    notText: (name) => `${quoted(name)}不是 UTF-8 文本。请存为 UTF-8 的 \`.yaml\` 或 \`.json\`。`,
    unknown: (name) =>
      `${quoted(name)}的内容在资料包中没有对应位置。各文件的用途见 \`data/README.md\`。`,
    unnamed: (name) =>
      `${quoted(name)}含有资料包的记录，但看不出属于哪个文件。请按资料包的文件名命名，例如 \`2023.yaml\` 或 \`risks.yaml\`。`,
  },
  pack: {
    badName: (typed) =>
      `${quoted(typed)}不是资料包名称。名称最多 40 个字符，只能用小写字母、数字和连字符。`,
    none: (name, known) =>
      known.length === 0
        ? `没有名为${quoted(name)}的资料包；除资料文件夹外也没有其他资料包。`
        : `没有名为${quoted(name)}的资料包。现有：${known.join('、')}。`,
    noMemory: '内容过多，内存不足，处理已停止。没有任何更改。请减少内容后再试。',
    leadsOut: (name) => `资料包${quoted(name)}含有指向别处的链接，因此未读取。请放入文件本身。`,
  },
  record: {
    none: '这不是资料包的记录。请按 `data/` 文件中的写法粘贴。',
    noPart: (typed, known) => `没有${quoted(typed)}这个部分。可用的有：${known.join('、')}。`,
    refused: (findings) => `加入这条内容后资料包无法通过检查：${findings}个问题。未作任何更改。`,
    unchanged: '资料包目前就是这样写的，没有需要批准的内容。',
    incomplete: '还有字段要填。请选“编辑”，补全记录后提交。',
    busy: '目前正在试看另一条记录，请一分钟后再试。',
    tooLong: (length, most) => `内容有${length}个字符，一条记录最多${most}个。`,
  },
  suggestion: {
    noClaim: (typed) =>
      `本库没有 id 为${quoted(typed)}的条目。id 在条目页面的末尾，可用 \`search\` 找到。`,
    noSource: (typed) =>
      `${quoted(typed)}既不是本库的来源，也不是网址。请给出来源的 id，或以 https:// 开头的网址。`,
    badAddress: (typed) =>
      `无法接受${quoted(typed)}这个网址。请给出以 https:// 开头、不含用户名的完整网址。`,
    noValue: (what) => `请说明${WHAT[what]}应该是什么。`,
    badDate: (typed) =>
      `${quoted(typed)}不是日期。请写成 2023-07-25、2023-07 或 2023，或 \`unknown\`。`,
    badCertainty: (typed) =>
      `${quoted(typed)}不是确认程度。可用的有：\`official\`、\`reported\`、\`alleged\`。`,
    notThere: (what) => `这条记录没有可单独更正${WHAT[what]}的字段。请选 \`other\`，用文字说明。`,
    tooMany: (most) => `您已有${most}条建议等待编辑处理，请等其中一条有结果后再提交。`,
    none: (typed) => `没有${quoted(typed)}这条建议。`,
    decided: (id, state) =>
      `建议 ${id} 此前已处理：${state === 'approved' ? '已批准' : '未采纳'}。未作任何更改。`,
    noRecord: (claim) =>
      `${quoted(claim)}仍在提供，但资料文件夹里已没有这条记录。管理员可以重新载入资料。`,
  },
  draft: {
    suggested: (id, what) => `建议 ${id}，关于${WHAT[what]}。`,
    value: (value) => `建议内容：${value}`,
    source: (source) => `提供的来源：${source}`,
    note: (note) => `附注：${note}`,
    byHand: '以下是目前的记录，请手动改入更正内容。',
    fillIn: '请填写空白字段；页面没有日期时，请删去 `published`。',
  },
  overlay: {
    none: (typed) => `没有${quoted(typed)}这项更正。`,
    over: (id, state) =>
      state === 'contained'
        ? `资料包已包含更正 ${id}，请直接修改 \`data/\` 中的资料。`
        : `更正 ${id} 此前已收回。未作任何更改。`,
  },
  identity: {
    noSubject: (typed) => `本库没有 id 为${quoted(typed)}的人物或机构。`,
    oneTwice: (id) => `${quoted(id)}给了两次。请给出两个不同的对象。`,
    otherKind: (a, b) => `${a} 与 ${b} 一个是人物、一个是机构，不可能相同。`,
    before: (a, b, verdict) =>
      `此前已认定 ${a} 与 ${b}${verdict === 'same' ? '相同' : '不同'}。请先撤销该决定。`,
    contradicts: (a, b) => `这与其他关于 ${a} 和 ${b} 的决定相抵触。请先撤销其中一项。`,
  },
}

const WHAT: Readonly<Record<Corrected, string>> = {
  line: '表述',
  date: '日期',
  certainty: '确认程度',
  source: '来源',
  retract: '撤回',
  other: '其他内容',
}

const megabytes = (bytes: number): string => ` ${bytes / 1_000_000} MB`
