import { computed, type ComputedRef } from 'vue'
import type { BalanceLine } from '@/api/balance'
import { enumerate, useTexts } from '@/i18n'
import { number, quantity, unitName } from '@/text/quantity'
import { token } from '@/ui/theme'
import { COMING, GOING, type AmountName } from './balance'
import texts from './balance-texts'

/** Blue is what is there or came in, grey what went out; what nobody can account for stands out. */
function colors(): Record<AmountName, string> {
  const [accent, grey] = [token('accent'), token('ink-3')]
  return {
    opening: accent,
    made: `${accent}99`,
    entered: `${accent}66`,
    received: `${accent}40`,
    unaccounted: token('attention-mark'),
    shipped: `${grey}59`,
    sold: `${grey}99`,
    destroyed: token('ink'),
    used: grey,
    closing: accent,
  }
}

const PER_LINE = 58

/** Two bars for each product, of one length: what was there and came in, what went out and is there. */
export function useBalanceChart(
  lines: ComputedRef<readonly BalanceLine[]>,
  nameOf: (line: BalanceLine) => string,
  narrow: boolean,
) {
  const t = useTexts(texts)
  const shown = computed(() =>
    [...COMING, ...GOING].filter((name) => lines.value.some((line) => line[name] !== 0)),
  )
  /** On a phone four names fit beside each other. */
  const legend = computed(() => 36 + (narrow ? 22 * Math.floor((shown.value.length - 1) / 4) : 0))
  const height = computed(() => legend.value + 28 + PER_LINE * lines.value.length)

  const label = computed(() =>
    enumerate(
      lines.value.map((line) => {
        const amounts = shown.value.filter((name) => line[name])
        const said = amounts.map((name) => `${t(name)} ${quantity({ value: line[name], uom: line.uom })}`)
        return `${nameOf(line)} ${said.join(' ')}`
      }),
    ),
  )

  const option = computed(() => {
    const [soft, rule] = [token('ink-2'), token('line')]
    const color = colors()
    const unit = unitName(lines.value[0]?.uom)
    return {
      animationDuration: 200,
      textStyle: { fontFamily: token('font') },
      grid: { left: narrow ? 84 : 150, right: 24, top: legend.value, bottom: 24 },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 10,
        itemHeight: 10,
        icon: 'roundRect',
        textStyle: { color: soft },
      },
      tooltip: {
        trigger: 'item' as const,
        backgroundColor: token('paper'),
        borderColor: rule,
        textStyle: { color: token('ink') },
        valueFormatter: (value: unknown) => `${number(value as number)} ${unit}`,
      },
      xAxis: {
        type: 'value' as const,
        splitNumber: narrow ? 3 : 5,
        splitLine: { lineStyle: { color: rule } },
        axisLabel: { color: soft, formatter: (value: number) => `${number(value)} ${unit}` },
      },
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: lines.value.map(nameOf),
        axisLine: { lineStyle: { color: rule } },
        axisTick: { show: false },
        axisLabel: { color: token('ink'), width: narrow ? 72 : 136, overflow: 'break' as const },
      },
      series: shown.value.map((name) => ({
        name: t(name),
        type: 'bar' as const,
        stack: (COMING as readonly string[]).includes(name) ? 'in' : 'out',
        barMaxWidth: 18,
        itemStyle: { color: color[name] },
        data: lines.value.map((line) => line[name]),
      })),
    }
  })

  return { label, option, height }
}
