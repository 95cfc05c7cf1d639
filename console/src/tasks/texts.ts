import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    late: '已逾期 {n} 天',
    lateToday: '今日逾期',
    today: '今日到期',
    soon: '{n} 天后到期',
    running: '{day} 到期',
    unsure: '{years} 年节假日安排未公布，期限待核对',
  },
  {
    late: '{n} days late',
    lateToday: 'Late since today',
    today: 'Due today',
    soon: 'Due in {n} days',
    running: 'Due {day}',
    unsure: 'The days of rest of {years} are not published yet: to be checked',
  },
)
