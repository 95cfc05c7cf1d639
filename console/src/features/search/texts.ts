import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    title: '编码与名称检索',
    about: '凡是印在产品、单据、证照上的编码和编号，以及主体和场所的名称，都可以在这里查到。',
    q: '编码、编号或名称',
    hint: '空格、横线、全角不影响；名称可用拼音或首字母',
    kind: '类别',
    name: '名称或编号',
    number: '编号',
    note: '说明',
    place: '所在地',
    open: '打开',
    emptyTitle: '要找什么？',
    emptyCure: '输入追溯码、批次号、证号、单据号、许可证号、名称，或粘贴扫码得到的链接。',
    foundPapers: '单证',
  },
  {
    title: 'Codes and names',
    about:
      'Whatever is printed on products, papers and licences is found here by its code or number, and parties and sites by their names.',
    q: 'Code, number or name',
    hint: 'Spaces, hyphens and full-width do not matter; names in pinyin or its initials too',
    kind: 'Kind',
    name: 'Name or number',
    number: 'Number',
    note: 'About it',
    place: 'Place',
    open: 'Open',
    emptyTitle: 'What are you looking for?',
    emptyCure:
      'Enter a trace code, lot, certificate, receipt or licence number, a name, or paste a link that was scanned.',
    foundPapers: 'Papers',
  },
)
