import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    unit: '产品与批次',
    paper: '单证',
    party: '主体',
    site: '场所',
    licence: '许可证照',
    record: '记录',
  },
  {
    unit: 'Products and lots',
    paper: 'Papers',
    party: 'Parties',
    site: 'Sites',
    licence: 'Licences',
    record: 'Records',
  },
)
