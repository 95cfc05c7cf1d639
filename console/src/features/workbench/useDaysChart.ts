import { computed, type ComputedRef, type Ref } from 'vue'
import { useTexts } from '@/i18n'
import type { Workbench } from '@/api/records'
import { token } from '@/ui/theme'
import texts from './texts'

const SERIES = [
  { key: 'accepted', color: 'accent', grid: 0 },
  { key: 'held', color: 'attention-mark', grid: 1 },
  { key: 'refused', color: 'stop', grid: 1 },
] as const

/** Few are held or refused beside the many that are accepted: they have a scale of their own below. */
const GRIDS = [
  { left: 44, right: 4, top: 32, height: 130 },
  { left: 44, right: 4, top: 182, height: 36 },
]

/** The fourteen days as bars, and in words for those who do not see them. */
export function useDaysChart(days: Ref<Workbench['days']> | ComputedRef<Workbench['days']>) {
  const t = useTexts(texts)

  const label = computed(() => {
    const sum = (key: 'accepted' | 'held' | 'refused') => days.value.reduce((all, day) => all + day[key], 0)
    return t('daysLabel', { accepted: sum('accepted'), held: sum('held'), refused: sum('refused') })
  })

  const option = computed(() => {
    const [soft, line] = [token('ink-2'), token('line')]
    const names = days.value.map((day) => day.day.slice(5))
    const axis = {
      type: 'category' as const,
      data: names,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    }
    const scale = {
      type: 'value' as const,
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: soft },
    }
    return {
      animationDuration: 200,
      textStyle: { fontFamily: token('font') },
      grid: GRIDS,
      legend: {
        top: 0,
        right: 0,
        itemWidth: 10,
        itemHeight: 10,
        textStyle: { color: soft },
        icon: 'roundRect',
      },
      axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
      tooltip: {
        trigger: 'axis' as const,
        axisPointer: { type: 'shadow' as const },
        backgroundColor: token('paper'),
        borderColor: line,
        textStyle: { color: token('ink') },
      },
      xAxis: [
        { ...axis, gridIndex: 0, axisLabel: { show: false } },
        { ...axis, gridIndex: 1, axisLabel: { color: soft } },
      ],
      yAxis: [
        { ...scale, gridIndex: 0 },
        { ...scale, gridIndex: 1, splitNumber: 1 },
      ],
      series: SERIES.map(({ key, color, grid }) => ({
        name: t(key),
        type: 'bar' as const,
        stack: String(grid),
        xAxisIndex: grid,
        yAxisIndex: grid,
        barMaxWidth: 26,
        itemStyle: { color: token(color) },
        data: days.value.map((day) => day[key]),
      })),
    }
  })

  return { label, option }
}
