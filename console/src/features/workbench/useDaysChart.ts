import { computed, type ComputedRef, type Ref } from 'vue'
import { useTexts } from '@/i18n'
import type { Workbench } from '@/api/types'
import { token } from '@/ui/theme'
import texts from './texts'

const SERIES = [
  { key: 'accepted', color: 'accent' },
  { key: 'held', color: 'attention-mark' },
  { key: 'refused', color: 'stop' },
] as const

/** The fourteen days as stacked bars, and in words for those who do not see them. */
export function useDaysChart(days: Ref<Workbench['days']> | ComputedRef<Workbench['days']>) {
  const t = useTexts(texts)

  const label = computed(() => {
    const sum = (key: 'accepted' | 'held' | 'refused') => days.value.reduce((all, day) => all + day[key], 0)
    return t('daysLabel', { accepted: sum('accepted'), held: sum('held'), refused: sum('refused') })
  })

  const option = computed(() => {
    const [soft, line] = [token('ink-2'), token('line')]
    return {
      animationDuration: 200,
      textStyle: { fontFamily: token('font') },
      grid: { left: 4, right: 4, top: 34, bottom: 0, containLabel: true },
      legend: {
        top: 0,
        right: 0,
        itemWidth: 10,
        itemHeight: 10,
        textStyle: { color: soft },
        icon: 'roundRect',
      },
      tooltip: {
        trigger: 'axis' as const,
        axisPointer: { type: 'shadow' as const },
        backgroundColor: token('paper'),
        borderColor: line,
        textStyle: { color: token('ink') },
      },
      xAxis: {
        type: 'category' as const,
        data: days.value.map((day) => day.day.slice(5)),
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
        axisLabel: { color: soft },
      },
      yAxis: {
        type: 'value' as const,
        minInterval: 1,
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: soft },
      },
      series: SERIES.map(({ key, color }) => ({
        name: t(key),
        type: 'bar' as const,
        stack: 'all',
        barMaxWidth: 26,
        itemStyle: { color: token(color) },
        data: days.value.map((day) => day[key]),
      })),
    }
  })

  return { label, option }
}
