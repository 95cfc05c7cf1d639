import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    searchParty: '输入名称或代码查找',
    enterCode: '使用所输入的代码',
  },
  {
    searchParty: 'Type a name or a code',
    enterCode: 'Use the code as typed',
  },
)
