import { expect, it } from 'vitest'
import { PROVINCES, provincesIn } from '#core/provinces.ts'

it.each([
  ['Governor of Shanxi', ['shanxi']],
  ['Governor of Shaanxi', ['shaanxi']],
  ['Hunan, Hainan and Henan', ['hunan', 'hainan', 'henan']],
  ['山西和陕西、陝西', ['shanxi', 'shaanxi']],
  ['河南、湖南、海南', ['henan', 'hunan', 'hainan']],
  ['Inner Mongolia CPPCC', ['inner-mongolia']],
  ['廣東省委；內蒙古自治區', ['guangdong', 'inner-mongolia']],
  ['Vice-governor of Jilin', ['jilin']],
  ['重慶市公安局', ['chongqing']],
  ['Twice Guangdong, twice 广东', ['guangdong']],
])('“%s” names %j', (text, ids) => {
  expect(provincesIn(text)).toEqual(ids)
})

it.each([
  ['a city of the same name', 'Mayor of Jilin City; 吉林市市长'],
  ['a prefecture in another province', 'Hainan Tibetan Autonomous Prefecture, 海南藏族自治州'],
  ['a city that only lies in one', 'Party secretary of Guangzhou, 广州市委书记'],
  ['a word that begins like one', 'Guangdongese, Hainanese, Mongolia'],
  ['the government in the capital', 'The report was not confirmed by Beijing.'],
  ['a stay in the capital', 'Met visitors in Beijing; taken away on his return to Beijing.'],
  [
    'a committee for people from elsewhere',
    'Head of a committee (Hong Kong, Macau, Taiwan and overseas Chinese); 港澳台侨, 香港、澳门和台湾',
  ],
])('%s is none', (_, text) => {
  expect(provincesIn(text)).toEqual([])
})

it('reads characters from left to right, so that no two names share one', () => {
  expect(provincesIn('浙江西部')).toEqual(['zhejiang'])
  expect(provincesIn('上海南站')).toEqual(['shanghai'])
})

it('finds each by all its names, and by nobody else’s', () => {
  for (const { id, name, zh, hant = zh } of PROVINCES) {
    for (const written of [name, zh, hant]) expect(provincesIn(`(${written})`)).toEqual([id])
  }
})
