/** A character of a name: simplified, traditional and toned pinyin, with how common it is. */
export type Character = {
  readonly hans: string
  readonly hant: string
  readonly pinyin: string
  readonly share: number
}

/** The commonest family names, with the share of people, in tenths of a percent, who have them. */
export const FAMILIES: readonly Character[] = read(`
  王王Wáng72 李李Lǐ72 张張Zhāng68 刘劉Liú54 陈陳Chén45 杨楊Yáng31 黄黃Huáng22 赵趙Zhào23 吴吳Wú20
  周周Zhōu19 徐徐Xú15 孙孫Sūn15 马馬Mǎ13 朱朱Zhū13 胡胡Hú12 郭郭Guō12 何何Hé11 林林Lín12 高高Gāo10
  罗羅Luó9 郑鄭Zhèng9 梁梁Liáng8 谢謝Xiè8 宋宋Sòng7 唐唐Táng7 许許Xǔ7 邓鄧Dèng6 韩韓Hán6 冯馮Féng6
  曹曹Cáo6 彭彭Péng6 曾曾Zēng6 肖蕭Xiāo5 田田Tián5 董董Dǒng5 潘潘Pān5 袁袁Yuán5 蔡蔡Cài5 蒋蔣Jiǎng5
  余余Yú5 于于Yú4 杜杜Dù4 叶葉Yè4 程程Chéng4 魏魏Wèi4 苏蘇Sū4 吕呂Lǚ4 丁丁Dīng4 任任Rén4 卢盧Lú4
  姚姚Yáo4 沈沈Shěn4 钟鍾Zhōng4 姜姜Jiāng4 崔崔Cuī3 谭譚Tán3 陆陸Lù3 范范Fàn3 汪汪Wāng3 廖廖Liào3
  石石Shí3 金金Jīn3 韦韋Wéi3 贾賈Jiǎ3 夏夏Xià3 付傅Fù3 方方Fāng3 邹鄒Zōu3 熊熊Xióng3 白白Bái3 孟孟Mèng3
  秦秦Qín3 邱邱Qiū3 侯侯Hóu3 江江Jiāng2 尹尹Yǐn2 薛薛Xuē2 闫閆Yán2 段段Duàn2 雷雷Léi2 龙龍Lóng2 黎黎Lí2
  史史Shǐ2 陶陶Táo2 贺賀Hè2 毛毛Máo2 郝郝Hǎo2 顾顧Gù2 龚龔Gōng2 邵邵Shào2 万萬Wàn2 覃覃Qín2 武武Wǔ2
  钱錢Qián2 戴戴Dài2 严嚴Yán2 莫莫Mò2 孔孔Kǒng2 向向Xiàng2 常常Cháng2 欧阳歐陽Ōuyáng1 司马司馬Sīmǎ1`)

/** Characters of given names; a share of 3 for the commonest, 1 for the rest. */
export const GIVENS: readonly Character[] = read(`
  伟偉wěi3 芳芳fāng2 娜娜nà1 敏敏mǐn2 静靜jìng2 丽麗lì2 强強qiáng3 磊磊lěi2 军軍jūn3 洋洋yáng1 勇勇yǒng2
  艳豔yàn1 杰傑jié2 娟娟juān1 涛濤tāo2 明明míng3 超超chāo2 秀秀xiù2 霞霞xiá2 平平píng3 刚剛gāng2 桂桂guì2
  英英yīng3 华華huá3 玉玉yù3 萍萍píng2 红紅hóng3 文文wén3 国國guó3 建建jiàn3 志志zhì3 海海hǎi3 春春chūn3
  金金jīn2 林林lín2 德德dé2 庆慶qìng2 永永yǒng2 东東dōng2 学學xué2 祥祥xiáng1 云雲yún2 兰蘭lán2 生生shēng2
  俊俊jùn2 波波bō2 辉輝huī2 斌斌bīn2 宏宏hóng2 峰峰fēng2 荣榮róng2 新新xīn2 民民mín2 立立lì1 安安ān1
  福福fú1 成成chéng2 龙龍lóng1 光光guāng1 忠忠zhōng1 义義yì1 兴興xīng1 清清qīng1 飞飛fēi1 家家jiā2 宝寶bǎo1
  世世shì1 天天tiān1 浩浩hào1 鹏鵬péng1 凯凱kǎi1 鑫鑫xīn1 佳佳jiā1 欣欣xīn1 雪雪xuě1 梅梅méi1 琴琴qín1
  晓曉xiǎo2 利利lì1 振振zhèn1 洪洪hóng1 凤鳳fèng1 和和hé1 际際jì1 尚尚shàng1 超超chāo1 忠忠zhōng1 厚厚hòu1
  西西xī1 盛盛shèng1 卫衛wèi1 又又yòu1 侠俠xiá1 升升shēng1 少少shào1 近近jìn1 克克kè1 启啟qǐ1 才才cái1
  康康kāng1 熙熙xī1 来來lái1 政政zhèng1 计計jì1 划劃huà1 伯伯bó1 雄雄xióng1 正正zhèng1 声聲shēng1 景景jǐng1
  泽澤zé1 锦錦jǐn1 涛濤tāo1 邦邦bāng1 阳陽yáng1 紫紫zǐ1 瑞瑞ruì1 环環huán1 岚嵐lán1 绍紹shào1 淇淇qí1
  培培péi1 炎炎yán1 承承chéng1 远遠yuǎn1 旭旭xù1 昌昌chāng1 松松sōng1 柏柏bǎi1 仁仁rén1 礼禮lǐ1 信信xìn1
  毅毅yì1 博博bó1 达達dá1 维維wéi1 增增zēng1 长長cháng1 贵貴guì1 富富fù1 双雙shuāng1 全全quán1 胜勝shèng1
  万萬wàn1 千千qiān1 士士shì1 彦彥yàn1 嘉嘉jiā1 怡怡yí1 思思sī1 雨雨yǔ1 晨晨chén1 子子zǐ1 轩軒xuān1 宇宇yǔ1
  涵涵hán1 梓梓zǐ1 一一yī1 诺諾nuò1 悦悅yuè1 桐桐tóng1 若若ruò1 女女nǚ1 暖暖nuǎn1 汝汝rǔ1 奎奎kuí1 岳岳yuè1`)

function read(table: string): readonly Character[] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [, han = '', pinyin = '', share = '1'] =
        /^(\p{Script=Han}+)([^\d]+)(\d+)$/u.exec(entry) ?? []
      const characters = Array.from(han)
      const half = characters.length / 2
      return {
        hans: characters.slice(0, half).join(''),
        hant: characters.slice(half).join(''),
        pinyin,
        share: Number(share),
      }
    })
}
