import { isJson, listOf } from '../json.ts'
import { LIMITS } from './numbers.ts'
import { also, broken, byType, list, number, type Rule, shape, text } from './rule.ts'

const label = text(1, LIMITS.chartLabel)
const point = shape({ label, value: number })
const series = list(
  1,
  LIMITS.chartSeries,
  shape({ name: label, data: list(1, LIMITS.chartLabels, point) }),
)

/** Every series needs a value for every category, and no two series one name. */
const matched: Rule = also((chart, at) => {
  const axis = isJson(chart['axis_config']) ? chart['axis_config'] : {}
  const categories = JSON.stringify(listOf(axis['categories']))
  const all = listOf(chart['series']).filter(isJson)
  const names = all.map((one) => one['name'])
  const uneven = all.filter((one) => {
    const labels = listOf(one['data']).map((item) => (isJson(item) ? item['label'] : undefined))
    return JSON.stringify(labels) !== categories
  })
  return [
    ...uneven.flatMap(() => broken(`${at}.series`, 'must have one value for each category')),
    ...(new Set(names).size < names.length
      ? broken(`${at}.series`, 'must not have two of one name')
      : []),
  ]
})

const plotted = shape(
  {
    series,
    axis_config: shape({
      categories: list(1, LIMITS.chartLabels, label),
      'x_label?': text(1, LIMITS.chartAxisLabel),
      'y_label?': text(1, LIMITS.chartAxisLabel),
    }),
  },
  matched,
)

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export const chart: Rule = shape({
  'block_id?': text(1, LIMITS.blockId),
  title: text(1, LIMITS.chartTitle),
  chart: byType('a chart', {
    bar: plotted,
    line: plotted,
    area: plotted,
    pie: shape({
      segments: list(1, LIMITS.chartSeries, shape({ label, value: positive })),
    }),
  }),
})

function positive(value: unknown, at: string) {
  return typeof value === 'number' && value > 0 ? [] : broken(at, 'must be more than nothing')
}
