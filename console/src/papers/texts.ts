import { defineTexts } from '@/i18n'

export default defineTexts(
  {
    print: '打印',
    'a4.pdf': 'A4（PDF）',
    'a5.pdf': 'A5（PDF）',
    'label-70-50.pdf': '标签 70 × 50 毫米（PDF）',
    'a4.xlsx': 'Excel',
    'a5.xlsx': 'Excel',
    printed: '已生成，编号 {number}；扫纸上的码可查验真伪',
    several: '已生成 {count} 份',
  },
  {
    print: 'Print',
    'a4.pdf': 'A4 (PDF)',
    'a5.pdf': 'A5 (PDF)',
    'label-70-50.pdf': 'Label 70 × 50 mm (PDF)',
    'a4.xlsx': 'Excel',
    'a5.xlsx': 'Excel',
    printed: 'Made, number {number}; its symbol leads to a page that checks it',
    several: '{count} papers are made',
  },
)
